package throughline.scorecards.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.comments.CommentReading;
import throughline.insights.entity.comments.StepComments;
import throughline.journeys.entity.JourneyDefinition;
import throughline.platform.files.CsvOutput;
import throughline.platform.http.Refusal;
import throughline.scorecards.entity.Edition;

/**
 * What people wrote about the steps of a journey, as far as the reader may read it.
 *
 * @param search words that the texts shown hold; empty for all
 * @param step the key of the only step that is shown, if it is one
 * @param all whether the reader may read of every step
 * @param hasAny whether there is anything to read at all, whatever is sought
 */
public record CommentCard(
        Edition edition,
        String journey,
        String search,
        @Nullable String step,
        boolean all,
        boolean hasAny,
        List<Said> said) {

    private static final int FIRST = 12;

    /** The texts on one step that hold the words sought, of so many. */
    public record Said(StepComments on, List<String> found, boolean whole) {
        /** Those that are shown at once: where several steps are, a first few of each. */
        public List<String> shown() {
            return whole ? found : found.subList(0, Math.min(FIRST, found.size()));
        }
    }

    public static CommentCard of(
            Edition edition, String journey, CommentReading.OnJourney onJourney, String search, @Nullable String step) {
        List<Said> said = new ArrayList<>();
        for (StepComments on : onJourney.steps()) {
            List<String> found = on.with(search);
            if (!found.isEmpty() && (step == null || step.equals(on.step().key()))) {
                said.add(new Said(on, found, step != null));
            }
        }
        return new CommentCard(
                edition,
                journey,
                search,
                step,
                onJourney.all(),
                !onJourney.steps().isEmpty(),
                said);
    }

    public Map<String, String> title() {
        return definition().title();
    }

    /** The query that asks for the same again, of one step or (null) of all. */
    public String query(@Nullable String ofStep) {
        return "?release=" + edition.releaseId()
                + (ofStep == null ? "" : "&step=" + ofStep)
                + (search.isEmpty() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }

    /** From how many comments on a step they are shown. */
    public int needed() {
        return edition.summary().rules().distributions();
    }

    public CsvOutput table() {
        CsvOutput table = new CsvOutput("wave", "journey", "step", "responsible", "text");
        for (Said about : said) {
            about.found()
                    .forEach(text -> table.row(
                            edition.summary().waveName(),
                            journey,
                            about.on().step().key(),
                            about.on().step().responsible(),
                            text));
        }
        return table;
    }

    private JourneyDefinition definition() {
        JourneyDefinition definition = edition.journeys().get(journey);
        if (definition == null) {
            throw Refusal.notFound("journey in this wave", journey);
        }
        return definition;
    }
}
