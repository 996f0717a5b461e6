package throughline.scorecards.entity.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The releases to choose from, by survey; the survey whose release comes first stands first. */
public record WaveMenu(List<OfSurvey> surveys) {
    /** What there is while nothing is published. */
    public static final WaveMenu EMPTY = new WaveMenu(List.of());

    /** A release to choose. */
    public record Choice(long release, String wave, boolean chosen) {}

    /** The releases of one survey. */
    public record OfSurvey(String title, List<Choice> choices) {}

    /** A choice with the survey it belongs to. */
    public record Entry(long survey, String title, Choice choice) {}

    public static WaveMenu of(List<Entry> entries) {
        Map<Long, OfSurvey> surveys = new LinkedHashMap<>();
        for (Entry entry : entries) {
            surveys.computeIfAbsent(entry.survey(), survey -> new OfSurvey(entry.title(), new ArrayList<>()))
                    .choices()
                    .add(entry.choice());
        }
        return new WaveMenu(List.copyOf(surveys.values()));
    }

    /** Whether there is more than one to choose from. */
    public boolean isNeeded() {
        return surveys.stream().mapToInt(survey -> survey.choices().size()).sum() > 1;
    }

    /** Whether the names of waves alone could be mistaken, so that their surveys are named. */
    public boolean namesSurveys() {
        return surveys.size() > 1;
    }
}
