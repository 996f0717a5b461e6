package throughline.scorecards.entity.findings;

import java.util.List;
import throughline.insights.entity.findings.DeliveryGaps.Gap;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.StepRow;

/** How a function believes its steps are rated, beside how they are; the largest gap first. */
public record SelfView(List<Row> rows) {
    private static final double LEGIBLE_APART = 0.25;
    private static final int PICTURED = 8;

    /** A step and its gap. */
    public record Row(StepRow step, Gap gap) {
        /** Whether both means can be written below their marks. */
        public boolean isLegible() {
            return Math.abs(gap.gap()) >= LEGIBLE_APART;
        }
    }

    /** What is known of these steps of a function. */
    public static SelfView of(Edition edition, String function, List<StepRow> steps) {
        return new SelfView(edition.findings().gaps().functions().getOrDefault(function, List.of()).stream()
                .flatMap(gap -> steps.stream()
                        .filter(step -> step.item().equals(gap.step()))
                        .map(step -> new Row(step, gap)))
                .toList());
    }

    /** The rows with room in a picture; the table has all. */
    public List<Row> largest() {
        return rows.subList(0, Math.min(PICTURED, rows.size()));
    }

    public List<Row> blindSpots() {
        return rows.stream().filter(row -> row.gap().blindSpot()).toList();
    }
}
