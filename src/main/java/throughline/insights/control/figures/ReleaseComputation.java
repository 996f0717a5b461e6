package throughline.insights.control.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.insights.control.comments.CommentSelection;
import throughline.insights.control.disclosure.Before;
import throughline.insights.control.disclosure.Protection;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.control.drivers.DriverDocuments;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.CellRows;
import throughline.insights.control.levels.Measures;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.control.levels.Structure;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.ReleaseSummary;
import throughline.insights.entity.ReleaseSummary.AskedJourney;
import throughline.insights.entity.ReleaseSummary.ResponseRate;
import throughline.insights.entity.lattice.Lattice;
import throughline.journeys.control.Journeys;
import throughline.platform.jobs.Progress;
import throughline.surveys.control.AnswerStore;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Wave;

/** Computes the documents of a release from the answers of its wave. The same answers after the same releases always give the same documents. */
@ApplicationScoped
public class ReleaseComputation {
    private final Surveys surveys;
    private final AnswerStore answers;
    private final Journeys journeys;

    @Inject
    public ReleaseComputation(Surveys surveys, AnswerStore answers, Journeys journeys) {
        this.surveys = surveys;
        this.answers = answers;
        this.journeys = journeys;
    }

    /**
     * The documents of the release of a closed wave, by name.
     *
     * @param before what was published before of these answers, and of the wave before
     */
    public Map<String, Object> compute(long waveId, Before before, Progress progress) {
        return compute(waveId, before, progress, EnumSet.allOf(Rule.class));
    }

    /** As the other, with only some rules in force. */
    Map<String, Object> compute(long waveId, Before before, Progress progress, Set<Rule> inForce) {
        Wave wave = surveys.wave(waveId);
        progress.at("loading", 0, 0);
        AnswerTable table = AnswerTable.of(wave, answers);
        Lattice lattice = Lattice.of(wave.frame(), table.sizes(wave.frame()), before.columns());
        CellRows cells = new CellRows(table, wave.frame(), lattice);
        Protection protection = new Protection(lattice, lattice.fewest(wave.rules()), inForce);
        ShownLevels shown = new ShownLevels(table, cells, protection, before);
        Structure structure = Structure.of(wave.questionnaire(), journeys);
        Map<String, Object> documents = new Run(wave, structure, shown, progress).documents();
        return new CommentSelection(wave.rules(), shown.total(), before.versions())
                .added(structure.allSteps(), answers.comments(waveId), documents);
    }

    private static final class Run {
        private final Wave wave;
        private final AnswerTable table;
        private final Structure structure;
        private final Progress progress;
        private final DisclosureRules rules;
        private final Lattice lattice;
        private final CellRows cells;
        private final ShownLevels shown;
        private final Map<String, Object> documents = new LinkedHashMap<>();

        Run(Wave wave, Structure structure, ShownLevels shown, Progress progress) {
            this.wave = wave;
            this.table = shown.table();
            this.structure = structure;
            this.progress = progress;
            this.rules = wave.rules();
            this.cells = shown.cells();
            this.lattice = cells.lattice();
            this.shown = shown;
        }

        Map<String, Object> documents() {
            levels();
            documents.put("heat-map", new HeatMaps(table, structure, shown.total()).map());
            documents.putAll(DriverDocuments.of(structure, shown, rules, progress));
            documents.put("response", new ResponseFigures(shown).figures());
            documents.put("pareto", ParetoSets.of(shown, structure.journeys(), rules.distributions()));
            documents.put("reliability", new ReliabilityFigures(shown, structure).figures());
            documents.put("delivery-gaps", SelfViews.of(shown, structure));
            documents.put("lost-minutes", CutMinutes.of(shown, rules.scores()));
            documents.put("hidden", shown.hidden());
            documents.put("summary", summary());
            return documents;
        }

        private void levels() {
            Measures measures = new Measures(table, structure);
            long total = measures.count();
            long[] done = {0};
            measures.forEach(measure -> {
                progress.at("levels", done[0]++, total);
                shown.add(measure, rules);
            });
            for (CellLevels levels : shown.documents()) {
                documents.put("levels/" + levels.cell(), levels);
            }
        }

        private ReleaseSummary summary() {
            Questionnaire asked = wave.questionnaire();
            return new ReleaseSummary(
                    wave.id(),
                    wave.name(),
                    wave.number(),
                    wave.surveyId(),
                    table.rows(),
                    wave.frame().invited(),
                    table.weights() != null,
                    rules,
                    publishedCells(),
                    asked.journeys().stream()
                            .map(j -> new AskedJourney(j.journey(), j.revisionId()))
                            .toList(),
                    responses(),
                    shown.counts());
        }

        private List<Cell> publishedCells() {
            return lattice.cells().stream()
                    .filter(cell -> !cell.standsForNotStated())
                    .filter(cell -> documents.containsKey("levels/" + cell.key()))
                    .toList();
        }

        /** Of functions only, where as many were invited as a score needs answers. */
        private List<ResponseRate> responses() {
            return IntStream.range(0, lattice.cells().size())
                    .filter(i -> lattice.cells().get(i).kind() == Cell.Kind.FUNCTION)
                    .filter(i -> lattice.cells().get(i).invited() >= rules.scores())
                    .mapToObj(i -> {
                        Cell cell = lattice.cells().get(i);
                        double rate = Math.min(1, (double) cells.size(i) / cell.invited());
                        return new ResponseRate(
                                cell.key(),
                                cell.name(),
                                cell.invited(),
                                cell.invited() < LevelFigure.COARSE_BELOW ? Math.round(rate * 20) / 20.0 : rate);
                    })
                    .toList();
        }
    }
}
