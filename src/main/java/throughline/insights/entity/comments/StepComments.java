package throughline.insights.entity.comments;

import java.util.List;
import java.util.Locale;
import throughline.journeys.entity.Step;

/** The published comments on a step of a journey. */
public record StepComments(String journey, Step step, List<String> texts) {

    /** The texts that hold these words, in whatever case; all of them for no words. */
    public List<String> with(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return texts.stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(sought))
                .toList();
    }
}
