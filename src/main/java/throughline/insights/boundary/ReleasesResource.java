package throughline.insights.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.Releases;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.FunctionDrivers;
import throughline.insights.entity.HeatMap;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.Release;
import throughline.insights.entity.ReleaseSummary;
import throughline.insights.entity.findings.DeliveryGaps;
import throughline.insights.entity.findings.FunctionShares;
import throughline.insights.entity.findings.LostMinutes;
import throughline.insights.entity.findings.ParetoFigures;
import throughline.insights.entity.findings.Reliability;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.findings.StrengthRanking;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Job;
import throughline.platform.security.Caller;
import throughline.platform.text.Names;

/** Releases: what is known of closed waves. Every figure that anybody can read comes from here. */
@Path("v1/releases")
@RequestScoped
@Produces("application/json")
public class ReleasesResource {
    @Inject
    private Releases releases;

    @Inject
    private ReleaseTransactions transactions;

    @Inject
    private ReleaseJobs jobs;

    @Inject
    private Caller caller;

    /** A release; {@code summary} once it is published. */
    public record ReleaseView(
            long id,
            long wave,
            long survey,
            int version,
            String status,
            Instant createdAt,
            @Nullable Instant publishedAt,
            @Nullable ReleaseSummary summary) {
        public static ReleaseView of(Release release) {
            return of(release, null);
        }

        static ReleaseView of(Release release, @Nullable ReleaseSummary summary) {
            return new ReleaseView(
                    release.id(),
                    release.waveId(),
                    release.surveyId(),
                    release.number(),
                    Names.of(release.status()),
                    release.createdAt(),
                    release.publishedAt(),
                    summary);
        }
    }

    /** The levels of a journey in a cell: of the journey, its steps, needs and functions. */
    public record JourneyLevels(String journey, String cell, Map<String, LevelFigure> figures) {}

    @GET
    @Operation(summary = "The newest published version of every release, by survey and wave")
    public List<ReleaseView> all() {
        return releases.published().stream().map(ReleaseView::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A release: computing, published (with its summary) or failed")
    public ReleaseView byId(@PathParam("id") long id) {
        Release release = releases.byId(id);
        return ReleaseView.of(release, release.isPublished() ? releases.summary(id) : null);
    }

    @POST
    @Path("{id}/compute")
    @Operation(
            summary = "Compute a release again",
            description =
                    "A failed release begins again. Of a published one a new version is made from the same answers; it shows"
                            + " nothing that any earlier version hid, and takes its place on all pages. Answers 202 with the address of the"
                            + " release in Location, and that of its progress in Link.")
    public Response compute(@PathParam("id") long id) {
        Release release = transactions.again(id);
        Job job = jobs.start(release, caller.actor());
        return Response.accepted(ReleaseView.of(release))
                .location(URI.create("/api/v1/releases/" + release.id()))
                .link("/api/v1/jobs/" + job.id(), "monitor")
                .build();
    }

    @GET
    @Path("{id}/levels")
    @Operation(summary = "All levels of a published cell, by item")
    public CellLevels levels(@PathParam("id") long id, @QueryParam("cell") @DefaultValue(Cell.TOTAL) String cell) {
        requireCell(id, cell);
        // everybody is a cell of every release, though perhaps with nothing to show
        return releases.levels(id, cell).orElseGet(() -> new CellLevels(cell, Map.of()));
    }

    @GET
    @Path("{id}/journeys/{key}")
    @Operation(summary = "The levels of a journey, its steps, needs and functions in a published cell")
    public JourneyLevels journey(
            @PathParam("id") long id,
            @PathParam("key") String key,
            @QueryParam("cell") @DefaultValue(Cell.TOTAL) String cell) {
        requireJourney(id, key);
        Map<String, LevelFigure> figures = new LinkedHashMap<>();
        levels(id, cell).figures().forEach((item, figure) -> {
            boolean own = item.equals("journey:" + key)
                    || item.startsWith("step:" + key + "/")
                    || item.startsWith("need:" + key + "/")
                    || item.endsWith("@" + key);
            if (own) {
                figures.put(item, figure);
            }
        });
        return new JourneyLevels(key, cell, figures);
    }

    @GET
    @Path("{id}/journeys/{key}/drivers")
    @Operation(summary = "Which steps drive satisfaction with a journey, in a published cell")
    public DriverReport journeyDrivers(
            @PathParam("id") long id,
            @PathParam("key") String key,
            @QueryParam("cell") @DefaultValue(Cell.TOTAL) String cell) {
        requireJourney(id, key);
        return drivers(id, "journey:" + key, cell);
    }

    @GET
    @Path("{id}/drivers")
    @Operation(summary = "Which journeys drive overall satisfaction, in a published cell")
    public DriverReport overallDrivers(
            @PathParam("id") long id, @QueryParam("cell") @DefaultValue(Cell.TOTAL) String cell) {
        return drivers(id, "overall", cell);
    }

    @GET
    @Path("{id}/journeys/{key}/strength")
    @Operation(summary = "Which steps matter to those who meet them, of everybody")
    public StrengthRanking journeyStrength(@PathParam("id") long id, @PathParam("key") String key) {
        requireJourney(id, key);
        String outcome = "journey:" + key;
        return figure(id, "strength/" + outcome, release -> releases.strength(release, outcome));
    }

    @GET
    @Path("{id}/strength")
    @Operation(summary = "Which journeys matter to those who had them, of everybody")
    public StrengthRanking overallStrength(@PathParam("id") long id) {
        return figure(id, "strength/overall", release -> releases.strength(release, "overall"));
    }

    @GET
    @Path("{id}/response")
    @Operation(summary = "How well the answers stand for those invited, and means weighted to the sizes of functions")
    public ResponseQuality response(@PathParam("id") long id) {
        return figure(id, "response", releases::response);
    }

    @GET
    @Path("{id}/pareto")
    @Operation(summary = "The fewest journeys that carry most of the dissatisfied people")
    public ParetoFigures pareto(@PathParam("id") long id) {
        return figure(id, "pareto", releases::pareto);
    }

    @GET
    @Path("{id}/reliability")
    @Operation(summary = "Whether groups may be put in order, and whether the needs of a journey measure one thing")
    public Reliability reliability(@PathParam("id") long id) {
        return published(id, releases::reliability);
    }

    @GET
    @Path("{id}/lost-minutes")
    @Operation(summary = "Minutes lost at steps, the largest values cut down; the plain means are levels")
    public LostMinutes lostMinutes(@PathParam("id") long id) {
        return published(id, releases::lostMinutes);
    }

    @GET
    @Path("{id}/delivery-gaps")
    @Operation(summary = "What functions believe others rate their steps, less what others rate, by function")
    public DeliveryGaps deliveryGaps(@PathParam("id") long id) {
        return published(id, releases::deliveryGaps);
    }

    @GET
    @Path("{id}/functions")
    @Operation(
            summary = "Functions by their share in overall satisfaction, all steps of each together",
            description =
                    "Where overall satisfaction has no published figure there are no shares either: status too-few.")
    public FunctionShares functionShares(@PathParam("id") long id) {
        return figure(id, "functions", releases::functionShares);
    }

    @GET
    @Path("{id}/functions/{key}/drivers")
    @Operation(summary = "The steps of a function over all journeys, ranked by their share in overall satisfaction")
    public FunctionDrivers functionDrivers(@PathParam("id") long id, @PathParam("key") String key) {
        return published(id, release -> releases.functionDrivers(release, key))
                .orElseThrow(() -> Refusal.notFound("function in this release", key));
    }

    @GET
    @Path("{id}/heat-map")
    @Operation(summary = "Journeys by functions, each against the rest")
    public HeatMap heatMap(@PathParam("id") long id) {
        return published(id, releases::heatMap);
    }

    /** A figure of a published release; one that was made before the figure was thought of does not have it. */
    private <T> T figure(long id, String name, LongFunction<Optional<T>> kept) {
        return published(id, kept).orElseThrow(() -> Refusal.notFound("figure in this release", name));
    }

    private <T> T published(long id, LongFunction<T> kept) {
        releases.publishedById(id);
        return kept.apply(id);
    }

    private DriverReport drivers(long id, String outcome, String cell) {
        requireCell(id, cell);
        // a level that is hidden or that nobody gave looks the same: no answers, so no ranking
        return releases.drivers(id, outcome, cell)
                .orElseGet(() -> new DriverReport(
                        outcome, cell, 0, 0, 0, "lmg", "too-few", "too-few-answers", 100, 0, null, List.of()));
    }

    private void requireCell(long id, String cell) {
        releases.publishedById(id);
        if (!cell.equals(Cell.TOTAL) && releases.summary(id).cell(cell).isEmpty()) {
            throw Refusal.invalid(Violation.at("cell", "release.cell", cell));
        }
    }

    private void requireJourney(long id, String key) {
        releases.publishedById(id);
        if (releases.summary(id).revisionOf(key) == null) {
            throw Refusal.notFound("journey in this release", key);
        }
    }
}
