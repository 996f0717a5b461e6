package throughline.scorecards.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.Releases;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.Release;
import throughline.insights.entity.ReleaseSummary;
import throughline.insights.entity.findings.StrengthRanking;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.platform.http.Refusal;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Findings;
import throughline.scorecards.entity.guide.WaveMenu;
import throughline.surveys.control.Surveys;

/** Published releases as scorecards read them. They never change, so each is read once. */
@ApplicationScoped
public class Editions {
    private final Releases releases;
    private final Journeys journeys;
    private final Surveys surveys;
    private final Map<List<Long>, Edition> read = new ConcurrentHashMap<>();
    private volatile boolean any;

    @Inject
    public Editions(Releases releases, Journeys journeys, Surveys surveys) {
        this.releases = releases;
        this.journeys = journeys;
        this.surveys = surveys;
    }

    /** Whether there is a published release. Once there is, there always will be, and nothing is read for it any more. */
    public boolean exist() {
        if (!any) {
            any = !releases.published().isEmpty();
        }
        return any;
    }

    /**
     * The newest edition, or the one asked for; empty while nothing is published. Always-on surveys say nothing about services as a
     * whole, so one that is asked in waves goes before them.
     */
    public Optional<Edition> edition(@Nullable Long releaseId) {
        List<Release> published = releases.published();
        if (releaseId == null) {
            return published.stream()
                    .max(Comparator.comparing((Release r) -> !isAlwaysOn(r))
                            .thenComparing(r -> String.valueOf(r.publishedAt()))
                            .thenComparing(Release::id))
                    .map(newest -> read(newest, published));
        }
        long wave = releases.byId(releaseId).waveId();
        // an earlier version is read as the one that took its place
        return Optional.of(published.stream()
                .filter(release -> release.waveId() == wave)
                .findFirst()
                .map(release -> read(release, published))
                .orElseThrow(() -> Refusal.notFound("release", releaseId)));
    }

    private boolean isAlwaysOn(Release release) {
        return surveys.byId(release.surveyId()).design().alwaysOn() != null;
    }

    /** All published releases to choose from, by survey, the newest of each first. */
    public WaveMenu menu(Edition chosen) {
        List<WaveMenu.Entry> entries = new ArrayList<>();
        for (Release release : releases.published()) {
            String wave = releases.summary(release.id()).waveName();
            entries.add(
                    0,
                    new WaveMenu.Entry(
                            release.surveyId(),
                            surveys.byId(release.surveyId()).title(),
                            new WaveMenu.Choice(release.id(), wave, release.id() == chosen.releaseId())));
        }
        return WaveMenu.of(entries);
    }

    /** The published groups of a unit, by segment; there are many, so they are only read when asked for. */
    public Map<Cell, CellLevels> within(Edition edition, String unit) {
        Map<Cell, CellLevels> groups = new LinkedHashMap<>();
        edition.summary().cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CROSSING && unit.equals(cell.parent()))
                .forEach(cell ->
                        releases.levels(edition.releaseId(), cell.key()).ifPresent(levels -> groups.put(cell, levels)));
        return groups;
    }

    private Edition read(Release release, List<Release> published) {
        List<Long> history = new ArrayList<>();
        for (Release other : published) {
            if (other.surveyId() == release.surveyId()) {
                history.add(other.id());
            }
            if (other.id() == release.id()) {
                break;
            }
        }
        return read(history);
    }

    /** The last of some releases of a survey, with those before it: one that is published late takes its place among them. */
    private Edition read(List<Long> history) {
        Edition known = read.get(history);
        if (known != null) {
            return known;
        }
        int last = history.size() - 1;
        Edition edition = load(history.get(last), last == 0 ? null : read(history.subList(0, last)));
        read.put(List.copyOf(history), edition);
        return edition;
    }

    private Edition load(long id, @Nullable Edition previous) {
        ReleaseSummary summary = releases.summary(id);
        Map<String, CellLevels> cells = new LinkedHashMap<>();
        for (Cell cell : summary.cells().stream().filter(Cell::mayBeRanked).toList()) {
            releases.levels(id, cell.key()).ifPresent(levels -> cells.put(cell.key(), levels));
        }
        Map<String, JourneyDefinition> definitions = new LinkedHashMap<>();
        Map<String, DriverReport> drivers = new LinkedHashMap<>();
        releases.drivers(id, "overall", Cell.TOTAL).ifPresent(report -> drivers.put("overall", report));
        for (ReleaseSummary.AskedJourney asked : summary.journeys()) {
            definitions.put(asked.key(), journeys.revision(asked.revisionId()).definition());
            releases.drivers(id, "journey:" + asked.key(), Cell.TOTAL)
                    .ifPresent(report -> drivers.put("journey:" + asked.key(), report));
        }
        CellLevels total = cells.getOrDefault(Cell.TOTAL, new CellLevels(Cell.TOTAL, Map.of()));
        return new Edition(id, summary, total, cells, definitions, drivers, findings(id, drivers.keySet()), previous);
    }

    private Findings findings(long id, Set<String> outcomes) {
        Map<String, StrengthRanking> strengths = new LinkedHashMap<>();
        outcomes.forEach(
                outcome -> releases.strength(id, outcome).ifPresent(ranking -> strengths.put(outcome, ranking)));
        return new Findings(
                strengths,
                releases.response(id).orElse(null),
                releases.pareto(id).orElse(null),
                releases.lostMinutes(id),
                releases.reliability(id),
                releases.deliveryGaps(id),
                releases.functionShares(id).orElse(null));
    }
}
