package throughline.insights.control.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import throughline.insights.control.Releases;
import throughline.insights.entity.ReleaseSummary;
import throughline.insights.entity.comments.Comments;
import throughline.insights.entity.comments.StepComments;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;
import throughline.platform.http.Refusal;
import throughline.platform.languages.Languages;
import throughline.platform.languages.ReaderLanguage;
import throughline.platform.pages.Messages;
import throughline.surveys.entity.Item;

/**
 * The published comments, each for those who may act for the function that was responsible for the step when people were asked:
 * that function was named to them.
 */
@ApplicationScoped
public class CommentReading {
    private final Releases releases;
    private final Journeys journeys;
    private final Messages messages;

    @Inject
    public CommentReading(Releases releases, Journeys journeys, Messages messages) {
        this.releases = releases;
        this.journeys = journeys;
        this.messages = messages;
    }

    /** What a reader may read of a journey: the steps with comments, in their order; {@code all}: that no step is kept from them. */
    public record OnJourney(boolean all, List<StepComments> steps) {}

    /**
     * Of a journey in a published release. Refused if no step of it is the reader's.
     *
     * @param mayActFor whether the reader acts for a function, by its key
     */
    public OnJourney ofJourney(long releaseId, String journey, Predicate<String> mayActFor) {
        Long revision = releases.summary(releaseId).revisionOf(journey);
        if (revision == null) {
            throw Refusal.notFound("journey in this release", journey);
        }
        JourneyDefinition definition = journeys.revision(revision).definition();
        List<Step> own = definition.steps().stream()
                .filter(step -> mayActFor.test(step.responsible()))
                .toList();
        if (own.isEmpty()) {
            throw new Refusal(403, "no-step-of-yours", Languages.best(definition.title(), ReaderLanguage.current()));
        }
        return new OnJourney(own.size() == definition.steps().size(), withComments(releaseId, journey, own));
    }

    /** On the steps of a function over all journeys. */
    public List<StepComments> ofFunction(long releaseId, String function) {
        List<StepComments> found = new ArrayList<>();
        for (ReleaseSummary.AskedJourney asked : releases.summary(releaseId).journeys()) {
            List<Step> own = journeys.revision(asked.revisionId()).definition().steps().stream()
                    .filter(step -> step.responsible().equals(function))
                    .toList();
            found.addAll(withComments(releaseId, asked.key(), own));
        }
        return found;
    }

    private List<StepComments> withComments(long releaseId, String journey, List<Step> steps) {
        return steps.stream()
                .flatMap(step -> releases
                        .comments(releaseId, Item.step(journey, step.key()).key())
                        .stream()
                        .map(comments -> new StepComments(journey, step, inWords(comments))))
                .toList();
    }

    private List<String> inWords(Comments comments) {
        String removed = messages.text("comments.removed");
        return comments.texts().stream()
                .map(text -> text.replace(Redaction.MARK, removed))
                .toList();
    }
}
