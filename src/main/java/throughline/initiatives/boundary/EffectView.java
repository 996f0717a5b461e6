package throughline.initiatives.boundary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.entity.Effect;
import throughline.initiatives.entity.Initiative;
import throughline.initiatives.entity.Plan;
import throughline.insights.entity.EffectFigure;

/**
 * The effect of an initiative in points of rating: {@code estimate} with its {@code standardError} (which holds {@code tau}), interval,
 * {@code t} and {@code df}; {@code mde} is what the comparison could detect. {@code shrunken}: with regression to the mean taken out.
 * {@code comparedSteps}: those of the comparison steps that enough people
 * rated, which the figures are from. {@code verdict}: improved, improved-less, no-change, worse or too-early; before it is measured there are no figures but
 * {@code mde}.
 */
public record EffectView(
        long initiative,
        @Nullable Double estimate,
        @Nullable Double standardError,
        @Nullable Double tau,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double t,
        @Nullable Double df,
        @Nullable Double mde,
        @Nullable Double shrunken,
        @Nullable Integer placebos,
        String verdict,
        long baselineWave,
        @Nullable Long followUpWave,
        @Nullable Long before,
        @Nullable Long after,
        List<String> targetSteps,
        List<String> comparisonSteps,
        @Nullable List<String> comparedSteps,
        double smallestWorthwhile,
        @Nullable Instant measuredAt) {

    static EffectView of(Initiative initiative, @Nullable Effect effect, @Nullable Long followUp) {
        Plan plan = initiative.plan();
        EffectFigure figure = effect == null ? EffectFigure.tooFew(0, 0) : effect.figure();
        boolean known = figure.enough();
        return new EffectView(
                initiative.id(),
                known ? figure.estimate() : null,
                known ? figure.standardError() : null,
                known ? figure.tau() : null,
                known ? figure.low() : null,
                known ? figure.high() : null,
                known ? figure.t() : null,
                known ? figure.df() : null,
                known ? Double.valueOf(figure.mde()) : plan.detectable() > 0 ? plan.detectable() : null,
                known ? figure.shrunken() : null,
                known ? figure.placebos() : null,
                figure.verdict(),
                plan.baselineWave(),
                followUp,
                known ? figure.before() : null,
                known ? figure.after() : null,
                plan.targetSteps(),
                plan.comparisonSteps(),
                figure.compared(),
                plan.smallestWorthwhile(),
                effect == null ? null : effect.measuredAt());
    }
}
