package throughline.insights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.entity.EffectFigure;
import throughline.platform.text.Names;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.effects.BaselineShrinkage;
import throughline.statistics.effects.Contrast;
import throughline.statistics.effects.EffectEstimate;
import throughline.statistics.effects.EffectEstimation;
import throughline.statistics.effects.Placebo;
import throughline.statistics.effects.PlaceboVariance;
import throughline.statistics.effects.Verdict;
import throughline.surveys.control.AnswerStore;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Wave;

/** Measures by how much steps moved beyond others between two closed waves. Only of everybody, never of a smaller group. */
@ApplicationScoped
public class Effects {
    /** Fewest people who rated both kinds of steps in a wave: fewer say nothing, and a mean of few says too much. */
    private static final long ENOUGH = 30;

    private final Surveys surveys;
    private final AnswerStore answers;

    @Inject
    public Effects(Surveys surveys, AnswerStore answers) {
        this.surveys = surveys;
        this.answers = answers;
    }

    public EffectFigure measure(EffectPlan registered) {
        Tables tables = new Tables(registered);
        EffectPlan plan = tables.plan;
        Contrast before = tables.contrast(plan.baselineWave(), plan.treated(), plan.comparison());
        Contrast after = tables.contrast(plan.followUpWave(), plan.treated(), plan.comparison());
        if (before.n() < ENOUGH || after.n() < ENOUGH) {
            return EffectFigure.tooFew(before.n(), after.n());
        }
        EffectEstimate effect =
                EffectEstimation.withDefaults().estimate(before, after, tables.placebos(plan.followUpWave()));
        double shrunken = after.mean() - shrunkenBaseline(tables, plan, before);
        return new EffectFigure(
                true,
                before.n(),
                after.n(),
                effect.estimate(),
                effect.standardError(),
                effect.tau(),
                effect.placebos(),
                effect.interval().low(),
                effect.interval().high(),
                effect.t(),
                effect.df(),
                effect.mde(),
                shrunken,
                Names.of(Verdict.of(effect, plan.smallestWorthwhile())),
                tables.compared());
    }

    /**
     * The smallest effect that a follow-up with as many answers as the baseline would detect four times in five, in points; 0 if the
     * baseline has too few.
     */
    public double detectable(EffectPlan wished) {
        Tables tables = new Tables(wished);
        EffectPlan plan = tables.plan;
        Contrast before = tables.contrast(plan.baselineWave(), plan.treated(), plan.comparison());
        if (before.n() < ENOUGH) {
            return 0;
        }
        double tau = PlaceboVariance.derSimonianLaird(tables.placebos(plan.baselineWave()))
                .tau();
        return EffectEstimation.minimumDetectable(before.variance(), before.n(), before.n(), tau);
    }

    private static double shrunkenBaseline(Tables tables, EffectPlan plan, Contrast before) {
        List<Contrast> all = new ArrayList<>(List.of(before));
        for (String step : plan.comparison()) {
            Contrast contrast = tables.contrast(plan.baselineWave(), List.of(step), others(plan.comparison(), step));
            if (contrast.n() >= ENOUGH) {
                all.add(contrast);
            }
        }
        return all.size() < 3
                ? before.mean()
                : BaselineShrinkage.of(before, all).shrunken();
    }

    private static List<String> others(List<String> steps, String step) {
        return steps.stream().filter(other -> !other.equals(step)).toList();
    }

    /** The answers of the waves concerned, each read once and only for the steps concerned. */
    private final class Tables {
        private final EffectPlan plan;
        private final List<String> steps = new ArrayList<>();
        private final Map<Long, AnswerTable> tables = new HashMap<>();

        Tables(EffectPlan wanted) {
            this.plan = withoutFewRated(wanted);
            steps.addAll(plan.treated());
            steps.addAll(plan.comparison());
        }

        /** What people rated some steps above or below others; nobody, where a wave did not ask about either. */
        Contrast contrast(long waveId, List<String> these, List<String> those) {
            AnswerTable table = table(waveId);
            List<String> asked = steps.stream().filter(table::asks).toList();
            int[] treated = places(asked, these);
            int[] comparison = places(asked, those);
            if (treated.length == 0 || comparison.length == 0) {
                return new Contrast(0, 0, 0);
            }
            RatingTable ratings = table.ratings(asked.get(0), asked);
            return Contrast.of(ratings, ratings.allRows(), treated, comparison);
        }

        /** The comparison steps that went into the figure. */
        List<String> compared() {
            return plan.comparison().stream()
                    .filter(step -> table(plan.baselineWave()).asks(step)
                            || table(plan.followUpWave()).asks(step))
                    .toList();
        }

        /** Every comparison step as if it were the target, between neighbouring closed waves up to this one. */
        List<Placebo> placebos(long lastWave) {
            Wave last = surveys.wave(lastWave);
            List<Wave> past = surveys.waves(last.surveyId()).stream()
                    .filter(wave -> wave.isClosed() && wave.number() <= last.number())
                    .toList();
            List<long[]> pairs = new ArrayList<>();
            for (int i = 1; i < past.size(); i++) {
                pairs.add(new long[] {past.get(i - 1).id(), past.get(i).id()});
            }
            boolean neighbours = pairs.stream().anyMatch(p -> p[0] == plan.baselineWave() && p[1] == lastWave);
            if (!neighbours && lastWave != plan.baselineWave()) {
                pairs.add(new long[] {plan.baselineWave(), lastWave});
            }
            List<Placebo> placebos = new ArrayList<>();
            for (long[] pair : pairs) {
                for (String step : plan.comparison()) {
                    List<String> rest = others(plan.comparison(), step);
                    Contrast before = contrast(pair[0], List.of(step), rest);
                    Contrast after = contrast(pair[1], List.of(step), rest);
                    if (before.n() >= ENOUGH && after.n() >= ENOUGH) {
                        placebos.add(Placebo.of(before, after));
                    }
                }
            }
            return placebos;
        }

        private AnswerTable table(long waveId) {
            return tables.computeIfAbsent(waveId, id -> AnswerTable.of(surveys.wave(id), answers));
        }

        /** Leaves out steps that too few rated in one of the two waves: effects with and without them would tell of those few. */
        private EffectPlan withoutFewRated(EffectPlan wanted) {
            return new EffectPlan(
                    wanted.treated().stream()
                            .filter(step -> !isRatedByFew(step, wanted))
                            .toList(),
                    wanted.comparison().stream()
                            .filter(step -> !isRatedByFew(step, wanted))
                            .toList(),
                    wanted.baselineWave(),
                    wanted.followUpWave(),
                    wanted.smallestWorthwhile());
        }

        private boolean isRatedByFew(String step, EffectPlan wanted) {
            return LongStream.of(wanted.baselineWave(), wanted.followUpWave())
                    .anyMatch(waveId -> table(waveId).asks(step)
                            && table(waveId).rated(step)
                                    < surveys.wave(waveId).rules().scores());
        }

        private int[] places(List<String> asked, List<String> wanted) {
            return wanted.stream()
                    .mapToInt(asked::indexOf)
                    .filter(place -> place >= 0)
                    .toArray();
        }
    }
}
