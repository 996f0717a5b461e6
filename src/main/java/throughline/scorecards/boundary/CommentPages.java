package throughline.scorecards.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.comments.CommentReading;
import throughline.journeys.control.Journeys;
import throughline.organization.control.Units;
import throughline.platform.http.Refusal;
import throughline.platform.pages.Page;
import throughline.platform.security.Caller;
import throughline.scorecards.control.CommentCard;
import throughline.scorecards.control.Editions;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.guide.WaveMenu;

/** What people wrote about the steps of a journey, for those who may read it. */
@Path("journeys/{key}/comments")
@RequestScoped
public class CommentPages {
    @Inject
    private Editions editions;

    @Inject
    private CommentReading comments;

    @Inject
    private Journeys journeys;

    @Inject
    private Units units;

    @Inject
    private Caller caller;

    /** The page. */
    public record CommentsPage(WaveMenu choices, CommentCard card, Map<String, String> functions) {}

    @GET
    public Response page(
            @PathParam("key") String key,
            @QueryParam("release") @Nullable Long release,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("step") @Nullable String step) {
        if (editions.edition(release).filter(e -> e.journeys().containsKey(key)).isEmpty()) {
            journeys.byKey(key);
            return Response.seeOther(URI.create("/journeys/" + key + "/definition"))
                    .build();
        }
        CommentCard card = card(key, release, search, step);
        return Response.ok(new Page(
                        "scorecards/comments.jte",
                        new CommentsPage(editions.menu(card.edition()), card, units.functionNames())))
                .build();
    }

    @GET
    @Path("download.csv")
    @Produces("text/csv")
    public Response download(
            @PathParam("key") String key,
            @QueryParam("release") @Nullable Long release,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("step") @Nullable String step) {
        return Download.of(key + "-comments", card(key, release, search, step).table());
    }

    private CommentCard card(String key, @Nullable Long release, String search, @Nullable String step) {
        Edition edition = editions.edition(release).orElseThrow(() -> Refusal.notFound("release", "published"));
        return CommentCard.of(
                edition,
                key,
                comments.ofJourney(edition.releaseId(), key, caller::mayActFor),
                search.strip(),
                step == null || step.isEmpty() ? null : step);
    }
}
