package throughline.scorecards.entity.findings;

import java.util.List;
import java.util.Map;
import throughline.insights.entity.findings.DeliveryGaps.Gap;
import throughline.journeys.entity.JourneyDefinition;
import throughline.scorecards.entity.Edition;

/** How a function believes its steps are rated, beside how they are; the largest gap first. */
public record SelfView(List<Row> rows) {
    private static final double LEGIBLE_APART = 0.25;
    private static final int PICTURED = 8;

    /** A step with the titles of it and of its journey. */
    public record Row(Map<String, String> title, Map<String, String> journey, Gap gap) {
        /** Whether both means can be written below their marks. */
        public boolean isLegible() {
            return Math.abs(gap.gap()) >= LEGIBLE_APART;
        }
    }

    public static SelfView of(Edition edition, String function) {
        return new SelfView(edition.findings().gaps().functions().getOrDefault(function, List.of()).stream()
                .map(gap -> new Row(edition.title(gap.step()), journey(edition, gap.step()), gap))
                .toList());
    }

    private static Map<String, String> journey(Edition edition, String step) {
        String key = step.substring(step.indexOf(':') + 1, step.indexOf('/'));
        JourneyDefinition journey = edition.journeys().get(key);
        return journey == null ? Map.of("en", key) : journey.title();
    }

    /** The rows with room in a picture; the table has all. */
    public List<Row> largest() {
        return rows.subList(0, Math.min(PICTURED, rows.size()));
    }

    public List<Row> blindSpots() {
        return rows.stream().filter(row -> row.gap().blindSpot()).toList();
    }
}
