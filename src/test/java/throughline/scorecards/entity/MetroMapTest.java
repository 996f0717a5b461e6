package throughline.scorecards.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import throughline.journeys.entity.Step;

class MetroMapTest {
    private static final double CHARACTER = 7;

    @Test
    void wordsStandClearOfTheLineWhetherItComesFromAboveOrBelow() {
        for (String lanes : List.of(
                "it hr it",
                "hr it hr it hr",
                "it it hr",
                "hr it it",
                "it hr hr it",
                "hr it hr fin it",
                "hr hr it pur est it fin hr")) {
            MetroMap map = map(lanes.split(" "));
            assertThat(crossed(map)).as(lanes).isEmpty();
        }
    }

    @Test
    void everyFunctionHasOneLaneInTheOrderOfItsFirstStep() {
        MetroMap map = map("it", "hr", "it", "fin");
        assertThat(map.lanes()).extracting(MetroMap.Lane::name).containsExactly("it", "hr", "fin");
        assertThat(map.stops().get(0).y()).isEqualTo(map.stops().get(2).y());
        assertThat(map.stops()).extracting(MetroMap.Stop::x).isSorted().doesNotHaveDuplicates();
    }

    private static MetroMap map(String... functions) {
        List<StepRow> rows = new ArrayList<>();
        for (int i = 0; i < functions.length; i++) {
            Map<String, String> title = Map.of("en", "Access to the programs you need");
            Step step = new Step(
                    "s" + i, title, Map.of(), Map.of(), functions[i], List.of(), "portal", null, "yes", List.of());
            rows.add(new StepRow("step:j/s" + i, "j", Map.of("en", "J"), step, null, null, null, null));
        }
        return MetroMap.of(rows, Map.of());
    }

    /** The stops through whose words a curve of the line runs. */
    private static List<Integer> crossed(MetroMap map) {
        List<Integer> crossed = new ArrayList<>();
        for (MetroMap.Stop stop : map.stops()) {
            for (int line = 0; line < stop.lines().size(); line++) {
                double width = CHARACTER * stop.lines().get(line).length();
                double left = stop.textX()
                        - (stop.anchor().equals("end") ? width : stop.anchor().equals("middle") ? width / 2 : 0);
                int bottom = stop.y() + 34 + 14 * line;
                if (points(map).stream()
                        .anyMatch(p -> p[0] > left && p[0] < left + width && p[1] > bottom - 9 && p[1] < bottom + 2)) {
                    crossed.add(stop.number());
                }
            }
        }
        return crossed;
    }

    private static List<double[]> points(MetroMap map) {
        List<double[]> points = new ArrayList<>();
        for (int i = 1; i < map.stops().size(); i++) {
            MetroMap.Stop from = map.stops().get(i - 1);
            MetroMap.Stop to = map.stops().get(i);
            if (from.y() == to.y()) {
                continue;
            }
            String end = to.x() + " " + to.y();
            MatchResult curve = Pattern.compile("C(\\d+) (\\d+) (\\d+) (\\d+) " + end)
                    .matcher(map.path())
                    .results()
                    .findFirst()
                    .orElseThrow();
            for (double t = 0; t <= 1; t += 0.01) {
                double u = 1 - t;
                double[] weights = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
                points.add(new double[] {
                    weights[0] * from.x()
                            + weights[1] * number(curve, 1)
                            + weights[2] * number(curve, 3)
                            + weights[3] * to.x(),
                    weights[0] * from.y()
                            + weights[1] * number(curve, 2)
                            + weights[2] * number(curve, 4)
                            + weights[3] * to.y()
                });
            }
        }
        return points;
    }

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }
}
