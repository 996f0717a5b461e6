package throughline.scorecards.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.Reliability.Alpha;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Need;
import throughline.organization.entity.LabourCost;
import throughline.platform.plots.Axis;
import throughline.scorecards.entity.Change;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.GroupRow;
import throughline.scorecards.entity.MetroMap;
import throughline.scorecards.entity.PairRow;
import throughline.scorecards.entity.Ranking;
import throughline.scorecards.entity.Standing;
import throughline.scorecards.entity.StepRow;
import throughline.scorecards.entity.findings.ImportanceRow;
import throughline.scorecards.entity.findings.LostTime;
import throughline.scorecards.entity.findings.Strengths;

/** What the owner of a journey reads: its line through the functions, which steps matter, which needs are not met, who is less content. */
public record JourneyCard(
        Edition edition,
        JourneyDefinition journey,
        @Nullable LevelFigure level,
        @Nullable Change change,
        List<StepRow> steps,
        MetroMap map,
        Ranking drivers,
        List<PairRow> pairs,
        Axis pairAxis,
        @Nullable Strengths strengths,
        List<ImportanceRow> importance,
        LostTime lostTime,
        List<NeedRow> needs,
        List<GroupRow> groups) {

    /** A need with its level. */
    public record NeedRow(Need need, LevelFigure figure) {}

    static JourneyCard of(
            Edition edition, JourneyDefinition journey, Map<String, String> functionNames, LabourCost labour) {
        List<StepRow> steps = StepRow.ofJourney(edition, journey.key());
        String item = "journey:" + journey.key();
        List<PairRow> pairs = FunctionCard.pairs(steps);
        Ranking drivers = Ranking.ofJourney(edition, journey.key());
        return new JourneyCard(
                edition,
                journey,
                edition.figure(item),
                edition.change(item),
                steps,
                MetroMap.of(steps, functionNames),
                drivers,
                pairs,
                PairRow.axis(pairs),
                Strengths.ofJourney(edition, journey.key()),
                ImportanceRow.of(edition, drivers),
                LostTime.of(edition, steps, labour),
                needs(edition, journey),
                GroupRow.of(edition, item));
    }

    /** Whether the needs measure one thing, if that can be told. */
    public @Nullable Alpha alpha() {
        return edition.findings().reliability().needs().get(journey.key());
    }

    /** Which steps may be called the lowest, of those whose level is known. */
    public Standing<StepRow> lowest() {
        return Standing.lowest(measured(), row -> Objects.requireNonNull(row.figure()));
    }

    public Standing<StepRow> highest() {
        return Standing.highest(measured(), row -> Objects.requireNonNull(row.figure()));
    }

    /** Which needs may be called the least met. */
    public Standing<NeedRow> leastMet() {
        return Standing.lowest(needs, NeedRow::figure);
    }

    private List<StepRow> measured() {
        return steps.stream().filter(row -> row.figure() != null).toList();
    }

    private static List<NeedRow> needs(Edition edition, JourneyDefinition journey) {
        List<NeedRow> rows = new ArrayList<>();
        for (Need need : journey.needs()) {
            LevelFigure figure = edition.figure("need:" + journey.key() + "/" + need.key());
            if (figure != null) {
                rows.add(new NeedRow(need, figure));
            }
        }
        rows.sort(Comparator.comparingDouble(row -> row.figure().mean()));
        return rows;
    }
}
