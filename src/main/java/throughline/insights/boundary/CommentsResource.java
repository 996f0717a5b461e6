package throughline.insights.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import throughline.insights.control.Releases;
import throughline.insights.control.comments.CommentReading;
import throughline.insights.entity.comments.Comments;
import throughline.insights.entity.comments.StepComments;
import throughline.platform.security.Caller;
import throughline.surveys.entity.Item;

/** What employees wrote in their own words, for those who are responsible for the steps they wrote about. */
@Path("v1/releases/{id}/journeys/{key}/comments")
@RequestScoped
@Produces("application/json")
public class CommentsResource {
    @Inject
    private Releases releases;

    @Inject
    private CommentReading comments;

    @Inject
    private Caller caller;

    /** The comments on the steps of a journey that the caller may read. */
    public record JourneyComments(String journey, List<Comments> steps) {}

    @GET
    @Operation(
            summary = "What people wrote about the steps of a journey",
            description =
                    "Heads of functions get the steps that their function was responsible for when people were asked, programme leads"
                            + " and administrators all. A step is in the list if enough people wrote about it and its level is shown;"
                            + " whether nobody wrote or too few did is not told. The texts come in an order that says nothing.")
    public JourneyComments ofJourney(@PathParam("id") long id, @PathParam("key") String key) {
        releases.publishedById(id);
        return new JourneyComments(
                key,
                comments.ofJourney(id, key, caller::mayActFor).steps().stream()
                        .map(CommentsResource::view)
                        .toList());
    }

    private static Comments view(StepComments said) {
        return new Comments(Item.step(said.journey(), said.step().key()).key(), said.texts());
    }
}
