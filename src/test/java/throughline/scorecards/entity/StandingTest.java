package throughline.scorecards.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.insights.entity.LevelFigure;
import throughline.statistics.levels.Interval;

class StandingTest {
    private static final Map<String, LevelFigure> LEVELS = Map.of(
            "HR", level(2.9, 3.1),
            "IT", level(3.2, 3.4),
            "Legal", level(3.3, 3.7),
            "Finance", level(4.0, 4.2));

    @Test
    void oneAloneIsNamedWhereNoIntervalOverlapsItsOwn() {
        assertThat(lowest("IT", "Finance", "HR")).isEqualTo(new Standing<>("alone", List.of("HR")));
        assertThat(highest("IT", "Finance", "HR")).isEqualTo(new Standing<>("alone", List.of("Finance")));
    }

    @Test
    void allThatOverlapTheEndAreNamedInTheirOrder() {
        assertThat(lowest("Finance", "Legal", "IT")).isEqualTo(new Standing<>("some", List.of("IT", "Legal")));
        assertThat(highest("HR", "Legal", "IT")).isEqualTo(new Standing<>("some", List.of("Legal", "IT")));
    }

    @Test
    void intervalsThatTouchOverlap() {
        assertThat(Standing.first(List.of(3.0, 2.0, 0.0), middle -> new Interval(middle - 0.5, middle + 0.5)))
                .isEqualTo(new Standing<>("some", List.of(3.0, 2.0)));
    }

    @Test
    void whatIsClearlyFirstIsNamedAloneThoughIntervalsOverlap() {
        List<Interval> overlapping = List.of(new Interval(4, 8), new Interval(3, 5), new Interval(0, 1));
        assertThat(Standing.ranked(overlapping, interval -> "first", interval -> interval))
                .isEqualTo(new Standing<>("alone", List.of(new Interval(4, 8))));
        assertThat(Standing.ranked(overlapping, interval -> "top", interval -> interval)
                        .named())
                .hasSize(2);
    }

    @Test
    void nobodyIsNamedWhereThatWouldBeEverybody() {
        assertThat(lowest("IT", "Legal").kind()).isEqualTo("none");
        assertThat(lowest().kind()).isEqualTo("none");
    }

    @Test
    void aWideIntervalFurtherOnIsNamedThoughANarrowOneBeforeItIsNot() {
        assertThat(Standing.first(
                        List.of(new Interval(1, 2), new Interval(3, 3.2), new Interval(1.5, 9)), interval -> interval))
                .isEqualTo(new Standing<>("some", List.of(new Interval(1, 2), new Interval(1.5, 9))));
    }

    private static Standing<String> lowest(String... functions) {
        return Standing.lowest(List.of(functions), LEVELS::get);
    }

    private static Standing<String> highest(String... functions) {
        return Standing.highest(List.of(functions), LEVELS::get);
    }

    private static LevelFigure level(double low, double high) {
        return new LevelFigure(100, (low + high) / 2, low, high, 0.05, false, null, null);
    }
}
