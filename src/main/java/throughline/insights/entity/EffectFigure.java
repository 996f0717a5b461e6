package throughline.insights.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how much treated steps moved between two waves beyond comparison steps, in points: the difference of waves in what each person
 * rated treated steps above or below comparison steps. {@code tau}: how much steps drift apart for reasons of their own, from
 * {@code placebos} untouched steps treated as if they were the target. {@code low} and {@code high}: 95 % interval, with {@code t} on
 * {@code df} degrees of freedom. {@code mde}: the effect this would detect four times in five. {@code shrunken}: the estimate with
 * regression to the mean taken out, for targets chosen because the baseline was low. {@code enough}: people rated both kinds of steps
 * in both waves; without it everything else is zero. {@code compared}: the comparison steps that it is from, which are those that
 * enough people rated; not known of figures that were measured before this was kept.
 */
public record EffectFigure(
        boolean enough,
        long before,
        long after,
        double estimate,
        double standardError,
        double tau,
        int placebos,
        double low,
        double high,
        double t,
        double df,
        double mde,
        double shrunken,
        String verdict,
        @Nullable List<String> compared) {

    public static final String TOO_EARLY = "too-early";

    /** Whether there was enough to judge by. */
    public boolean isJudged() {
        return !verdict.equals(TOO_EARLY);
    }

    public static EffectFigure tooFew(long before, long after) {
        return new EffectFigure(false, before, after, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, TOO_EARLY, null);
    }
}
