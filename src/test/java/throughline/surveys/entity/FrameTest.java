package throughline.surveys.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.surveys.entity.Frame.Category;
import throughline.surveys.entity.Frame.Dimension;
import throughline.surveys.entity.Frame.FrameUnit;

/** A frame grows with those who are invited, and no group moves. */
class FrameTest {
    private static final Frame START = new Frame(
            3,
            List.of(new FrameUnit("it", "IT", null, 3), new FrameUnit("it/desk", "Desk", 0, 2)),
            List.of(new Dimension("Site", List.of(new Category("Lyon", 1)))));

    private static final Frame MORE = new Frame(
            2,
            List.of(
                    new FrameUnit("hr", "HR", null, 1),
                    new FrameUnit("it", "IT", null, 1),
                    new FrameUnit("hr/pay", "Pay", 0, 1),
                    new FrameUnit("it/net", "Network", 1, 1)),
            List.of(
                    new Dimension("Tenure", List.of(new Category("new", 2))),
                    new Dimension("Site", List.of(new Category("Bern", 1), new Category("Lyon", 1)))));

    @Test
    void groupsKeepTheirIndexAndNewOnesFollow() {
        Frame grown = START.plus(MORE);
        assertThat(grown.invited()).isEqualTo(5);
        assertThat(grown.units())
                .containsExactly(
                        new FrameUnit("it", "IT", null, 4),
                        new FrameUnit("it/desk", "Desk", 0, 2),
                        new FrameUnit("hr", "HR", null, 1),
                        new FrameUnit("hr/pay", "Pay", 2, 1),
                        new FrameUnit("it/net", "Network", 0, 1));
        assertThat(grown.dimensions())
                .containsExactly(
                        new Dimension("Site", List.of(new Category("Lyon", 2), new Category("Bern", 1))),
                        new Dimension("Tenure", List.of(new Category("new", 2))));
    }

    @Test
    void nobodyMoreChangesNothing() {
        assertThat(START.plus(new Frame(0, List.of(), List.of()))).isEqualTo(START);
    }

    @Test
    void thereAreNoMoreDimensionsThanThereMayBe() {
        Frame grown = START;
        for (int i = 0; i < 2 * Frame.MOST_DIMENSIONS; i++) {
            grown = grown.plus(new Frame(1, List.of(), List.of(new Dimension("D" + i, List.of()))));
        }
        assertThat(grown.dimensions()).hasSize(Frame.MOST_DIMENSIONS);
        assertThat(grown.invited()).isEqualTo(3 + 2 * Frame.MOST_DIMENSIONS);
    }
}
