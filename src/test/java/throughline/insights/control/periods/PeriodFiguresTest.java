package throughline.insights.control.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.PeriodTrack;

/** Periods are held against the first hundred answers. Expected numbers: the formulas of docs/methods/always-on.md in scipy 1.x. */
class PeriodFiguresTest {
    private static final double ROUNDED = 0.002;

    @Test
    void aDeclineRaisesTheAlarmAndChangesTheLevel() {
        PeriodTrack track = track(figure(60, 4), figure(60, 4), figure(200, 3.5));
        assertThat(track.periods()).isEqualTo(3);
        assertThat(track.level().estimate()).isCloseTo(3.6875, within(1e-9));
        assertThat(track.level().low()).isCloseTo(3.5117, within(ROUNDED));
        assertThat(track.level().high()).isCloseTo(3.8633, within(ROUNDED));
        assertThat(track.baseline()).isEqualTo(new PeriodTrack.Baseline(120, 4, "P2"));
        PeriodTrack.Sequence change = Objects.requireNonNull(track.change());
        assertThat(change.estimate()).isCloseTo(-0.5, within(1e-9));
        assertThat(change.low()).isCloseTo(-0.8956, within(ROUNDED));
        assertThat(change.high()).isCloseTo(-0.1044, within(ROUNDED));
        assertThat(change.excludesZero()).isTrue();
        assertThat(track.alarm().sum()).isCloseTo(6.6010, within(1e-4));
        assertThat(track.alarm().since()).isEqualTo("P3");
        assertThat(track.alarm().raisedIn()).isEqualTo("P3");
    }

    @Test
    void aDeclineThatLastsIsFoundWhereItBegan() {
        // 1 standard error each: C grows by a half, and is above 4.095 in the ninth
        LevelFigure[] figures = new LevelFigure[12];
        figures[0] = figure(100, 4);
        figures[1] = figure(100, 4.3);
        for (int i = 2; i < figures.length; i++) {
            figures[i] = figure(100, 3.9);
        }
        PeriodTrack track = track(figures);
        assertThat(track.alarm().since()).isEqualTo("P3");
        assertThat(track.alarm().raisedIn()).isEqualTo("P11");
    }

    @Test
    void withoutABaselineNothingIsHeldAgainstIt() {
        PeriodTrack track = track(figure(30, 4), figure(30, 2));
        assertThat(track.baseline().until()).isNull();
        assertThat(track.change()).isNull();
        assertThat(track.alarm().isRaised()).isFalse();
        assertThat(track.alarm().since()).isNull();
    }

    @Test
    void tooFewAnswersAndAnswersAllAlikeSayWhy() {
        assertThat(track(figure(19, 4)).level().reason()).isEqualTo("too-early");
        LevelFigure alike = new LevelFigure(200, 4, 4, 4, 0, false, null, null);
        PeriodTrack track = track(alike, alike);
        assertThat(track.level().reason()).isEqualTo("no-spread");
        assertThat(track.level().low()).isNull();
        assertThat(track.alarm().sum()).as("no error to measure a decline in").isZero();
    }

    private static PeriodTrack track(LevelFigure... figures) {
        PeriodFigures periods = new PeriodFigures("journey:badge");
        for (int i = 0; i < figures.length; i++) {
            periods.add("P" + (i + 1), figures[i]);
        }
        return periods.track();
    }

    /** A published level with a standard deviation of 1. */
    private static LevelFigure figure(long n, double mean) {
        return new LevelFigure(n, mean, mean, mean, 1 / Math.sqrt((double) n), n < 10, null, null);
    }
}
