package throughline.scorecards.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.control.InitiativeRows;
import throughline.insights.control.comments.CommentReading;
import throughline.insights.entity.comments.StepComments;
import throughline.organization.control.Units;
import throughline.organization.entity.Unit;
import throughline.platform.pages.Page;
import throughline.platform.security.Caller;
import throughline.scorecards.control.Editions;
import throughline.scorecards.control.FunctionCard;
import throughline.scorecards.control.Scorecards;
import throughline.scorecards.control.Tables;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.guide.WaveMenu;

/** The scorecards of support functions. */
@Path("functions")
@RequestScoped
public class FunctionPages {
    @Inject
    private Editions editions;

    @Inject
    private Scorecards scorecards;

    @Inject
    private InitiativeRows initiatives;

    @Inject
    private Units units;

    @Inject
    private CommentReading comments;

    @Inject
    private Caller caller;

    /** All support functions with their cards, where there are figures. */
    public record FunctionsPage(WaveMenu choices, List<Unit> functions, List<FunctionCard> cards) {}

    /** One function; without a card while nothing is published. */
    public record FunctionPage(
            Unit function,
            WaveMenu choices,
            @Nullable FunctionCard card,
            List<InitiativeRows.Row> initiatives,
            List<StepComments> comments) {}

    @GET
    public Page all(@QueryParam("release") @Nullable Long release) {
        Optional<Edition> edition = editions.edition(release);
        List<Unit> functions = units.supportFunctions();
        List<FunctionCard> cards = edition.map(e -> functions.stream()
                        .map(function -> scorecards.function(e, function))
                        .filter(FunctionCard::hasFigures)
                        .toList())
                .orElse(List.of());
        return new Page(
                "scorecards/functions.jte",
                new FunctionsPage(edition.map(editions::menu).orElse(WaveMenu.EMPTY), functions, cards));
    }

    @GET
    @Path("{key}")
    public Page page(@PathParam("key") String key, @QueryParam("release") @Nullable Long release) {
        Unit function = units.byKey(key);
        Optional<Edition> edition = editions.edition(release);
        return new Page(
                "scorecards/function.jte",
                new FunctionPage(
                        function,
                        edition.map(editions::menu).orElse(WaveMenu.EMPTY),
                        edition.map(e -> scorecards.function(e, function)).orElse(null),
                        initiatives.ofFunction(key),
                        edition.filter(e -> caller.mayActFor(key))
                                .map(e -> comments.ofFunction(e.releaseId(), key))
                                .orElse(List.of())));
    }

    @GET
    @Path("{key}/download.csv")
    @Produces("text/csv")
    public Response download(@PathParam("key") String key, @QueryParam("release") @Nullable Long release) {
        Unit function = units.byKey(key);
        return Download.of(
                key,
                editions.edition(release)
                        .map(e -> Tables.function(scorecards.function(e, function)))
                        .orElse(null));
    }
}
