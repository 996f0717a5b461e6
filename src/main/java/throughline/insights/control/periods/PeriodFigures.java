package throughline.insights.control.periods;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.PeriodTrack;
import throughline.platform.text.Names;
import throughline.statistics.levels.Moments;
import throughline.statistics.sequences.AlarmState;
import throughline.statistics.sequences.ConfidenceSequence;
import throughline.statistics.sequences.DeteriorationAlarm;
import throughline.statistics.sequences.SequenceEstimate;

/** The published figures of one item, period by period. */
final class PeriodFigures {
    /** The first periods that have so many answers together are what later ones are held against. */
    static final long BASELINE = 100;

    private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.withDefaults();
    private static final DeteriorationAlarm ALARM = DeteriorationAlarm.withDefaults();

    private final String item;
    private final List<String> names = new ArrayList<>();
    private final List<LevelFigure> figures = new ArrayList<>();

    PeriodFigures(String item) {
        this.item = item;
    }

    void add(String period, LevelFigure figure) {
        names.add(period);
        figures.add(figure);
    }

    PeriodTrack track() {
        Moments baseline = Moments.EMPTY;
        int first = 0;
        while (first < figures.size() && baseline.n() < BASELINE) {
            baseline = baseline.plus(figures.get(first++).moments());
        }
        Moments after = Moments.EMPTY;
        for (LevelFigure figure : figures.subList(first, figures.size())) {
            after = after.plus(figure.moments());
        }
        Moments all = baseline.plus(after);
        return new PeriodTrack(
                item,
                figures.size(),
                sequence(SEQUENCE.mean(all), all.n()),
                new PeriodTrack.Baseline(
                        baseline.n(),
                        baseline.n() == 0 ? 0 : baseline.mean(),
                        baseline.n() < BASELINE ? null : names.get(first - 1)),
                after.n() == 0 ? null : sequence(SEQUENCE.difference(baseline, after), after.n()),
                alarm(baseline, first));
    }

    private PeriodTrack.Alarm alarm(Moments baseline, int first) {
        double deviation = Math.sqrt(baseline.variance());
        AlarmState state = AlarmState.START;
        for (int i = first; i < figures.size() && deviation > 0; i++) {
            LevelFigure figure = figures.get(i);
            state = ALARM.next(
                    state, DeteriorationAlarm.standardised(figure.mean(), figure.n(), baseline.mean(), deviation));
        }
        return new PeriodTrack.Alarm(
                state.sum(),
                DeteriorationAlarm.DECISION_INTERVAL,
                name(first, state.since()),
                name(first, state.raisedAt()));
    }

    /** The period that an alarm counts from 1 after the baseline; null for 0. */
    private @Nullable String name(int first, long period) {
        return period == 0 ? null : names.get(first + (int) period - 1);
    }

    private static PeriodTrack.Sequence sequence(SequenceEstimate estimate, long n) {
        boolean said = estimate.reason() == SequenceEstimate.Reason.NONE;
        return new PeriodTrack.Sequence(
                n,
                estimate.estimate(),
                said ? Double.valueOf(estimate.interval().low()) : null,
                said ? Double.valueOf(estimate.interval().high()) : null,
                Names.of(estimate.reason()));
    }
}
