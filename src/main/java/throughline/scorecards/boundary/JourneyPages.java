package throughline.scorecards.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.Releases;
import throughline.insights.control.periods.PeriodTracks;
import throughline.insights.entity.Cell;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.PeriodTrack;
import throughline.journeys.control.JourneyFiles;
import throughline.journeys.control.JourneyProblem;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.Journey;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.control.Units;
import throughline.platform.pages.Page;
import throughline.scorecards.control.Editions;
import throughline.scorecards.control.JourneyCard;
import throughline.scorecards.control.Scorecards;
import throughline.scorecards.control.Tables;
import throughline.scorecards.entity.Change;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.GroupRow;
import throughline.scorecards.entity.Trend;
import throughline.scorecards.entity.guide.WaveMenu;

/** All journeys, and the scorecard of each. */
@Path("journeys")
@RequestScoped
public class JourneyPages {
    @Inject
    private Editions editions;

    @Inject
    private Scorecards scorecards;

    @Inject
    private Releases releases;

    @Inject
    private PeriodTracks tracks;

    @Inject
    private Units units;

    @Inject
    private Journeys journeys;

    @Inject
    private JourneyFiles files;

    /** A journey in the list, with its level if it was asked. */
    public record JourneyRow(
            Journey journey,
            JourneyDefinition definition,
            @Nullable LevelFigure level,
            @Nullable Change change) {}

    /** All journeys; {@code problems}: journey files that are not in force. */
    public record JourneysPage(
            WaveMenu choices,
            List<JourneyRow> rows,
            Map<String, String> functions,
            Map<String, List<JourneyProblem>> problems) {}

    /** The scorecard of a journey; {@code track}: over the periods, where the survey is always on. */
    public record JourneyPage(
            WaveMenu choices,
            JourneyCard card,
            Map<String, String> functions,
            Within within,
            Trend trend,
            @Nullable PeriodTrack track) {}

    /** The groups of one function or team; {@code units}: those to choose from. */
    public record Within(List<Cell> units, @Nullable Cell chosen, List<GroupRow> rows) {}

    @GET
    public Page all(@QueryParam("release") @Nullable Long release) {
        Optional<Edition> edition = editions.edition(release);
        List<JourneyRow> rows = journeys.all().stream()
                .map(journey -> row(journey, edition.orElse(null)))
                .toList();
        return new Page(
                "scorecards/journeys.jte",
                new JourneysPage(
                        edition.map(editions::menu).orElse(WaveMenu.EMPTY),
                        rows,
                        units.functionNames(),
                        files.problems()));
    }

    @GET
    @Path("{key}")
    public Response page(
            @PathParam("key") String key,
            @QueryParam("release") @Nullable Long release,
            @QueryParam("within") @Nullable String within) {
        Optional<Edition> edition = editions.edition(release);
        if (edition.isEmpty() || !edition.get().journeys().containsKey(key)) {
            journeys.byKey(key);
            return Response.seeOther(URI.create("/journeys/" + key + "/definition"))
                    .build();
        }
        return Response.ok(new Page(
                        "scorecards/journey.jte",
                        new JourneyPage(
                                editions.menu(edition.get()),
                                scorecards.journey(edition.get(), key),
                                units.functionNames(),
                                within(edition.get(), key, within),
                                Trend.of(edition.get(), "journey:" + key),
                                tracks.upTo(releases.byId(edition.get().releaseId()), "journey:" + key)
                                        .orElse(null))))
                .build();
    }

    @GET
    @Path("{key}/download.csv")
    @Produces("text/csv")
    public Response download(@PathParam("key") String key, @QueryParam("release") @Nullable Long release) {
        return Download.of(
                key,
                editions.edition(release)
                        .map(e -> Tables.journey(scorecards.journey(e, key)))
                        .orElse(null));
    }

    private Within within(Edition edition, String journey, @Nullable String unit) {
        List<Cell> cells = edition.summary().cells();
        Set<String> broken = cells.stream()
                .filter(cell -> cell.kind() == Cell.Kind.CROSSING)
                .map(cell -> String.valueOf(cell.parent()))
                .collect(Collectors.toSet());
        List<Cell> choices =
                cells.stream().filter(cell -> broken.contains(cell.key())).toList();
        Cell chosen = choices.stream()
                .filter(cell -> cell.key().equals(unit))
                .findFirst()
                .orElse(null);
        return new Within(
                choices,
                chosen,
                chosen == null
                        ? List.of()
                        : GroupRow.within(editions.within(edition, chosen.key()), "journey:" + journey));
    }

    private JourneyRow row(Journey journey, @Nullable Edition edition) {
        String item = "journey:" + journey.key();
        return new JourneyRow(
                journey,
                journeys.definition(journey),
                edition == null ? null : edition.figure(item),
                edition == null ? null : edition.change(item));
    }
}
