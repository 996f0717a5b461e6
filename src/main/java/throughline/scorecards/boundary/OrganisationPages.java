package throughline.scorecards.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.control.InitiativeRows;
import throughline.insights.entity.ReleaseSummary;
import throughline.organization.control.Units;
import throughline.platform.pages.Page;
import throughline.scorecards.control.Editions;
import throughline.scorecards.control.OrganisationCard;
import throughline.scorecards.control.Scorecards;
import throughline.scorecards.control.Tables;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.guide.WaveMenu;

/** The scorecard of the whole organisation. */
@Path("organisation")
@RequestScoped
public class OrganisationPages {
    @Inject
    private Editions editions;

    @Inject
    private Scorecards scorecards;

    @Inject
    private InitiativeRows initiatives;

    @Inject
    private Units units;

    /** The page; without a card while nothing is published. */
    public record OrganisationPage(
            String name, WaveMenu choices, @Nullable OrganisationCard card, InitiativeRows.Tally tally) {}

    @GET
    public Page page(@QueryParam("release") @Nullable Long release) {
        Optional<Edition> edition = editions.edition(release);
        return new Page(
                "scorecards/organisation.jte",
                new OrganisationPage(
                        units.organizationName(), edition.map(editions::menu).orElse(WaveMenu.EMPTY),
                        edition.map(scorecards::organisation).orElse(null), initiatives.tally()));
    }

    /** How the people behind the figures of a release are protected. */
    public record ProtectionPage(WaveMenu choices, ReleaseSummary summary) {}

    @GET
    @Path("protection")
    public Response protection(@QueryParam("release") @Nullable Long release) {
        Optional<Edition> edition = editions.edition(release);
        if (edition.isEmpty()) {
            return Response.seeOther(URI.create("/privacy")).build();
        }
        return Response.ok(new Page(
                        "scorecards/protection.jte",
                        new ProtectionPage(
                                editions.menu(edition.get()), edition.get().summary())))
                .build();
    }

    @GET
    @Path("download.csv")
    @Produces("text/csv")
    public Response download(@QueryParam("release") @Nullable Long release) {
        return Download.of(
                "organisation",
                editions.edition(release).map(Tables::everything).orElse(null));
    }
}
