package throughline.statistics.drivers;

import java.util.function.LongFunction;
import throughline.statistics.levels.Interval;
import throughline.statistics.resampling.RankedShare;

/** Whether the jackknife says how much shares vary from sample to sample; 80 samples tell that to about 10 %. */
public final class JackknifeSpread {
    private static final int SAMPLES = 80;

    private JackknifeSpread() {}

    /** The error stated on average, by the spread that shares from independent samples have. */
    public static double stated(LongFunction<RankedShare> ofSample) {
        double sum = 0;
        double squares = 0;
        double stated = 0;
        for (int s = 0; s < SAMPLES; s++) {
            RankedShare share = ofSample.apply(1000 + s);
            sum += share.amount();
            squares += share.amount() * share.amount();
            stated += share.interval().width() / (2 * Interval.NORMAL_QUANTILE) / SAMPLES;
        }
        return stated / Math.sqrt((squares - sum * sum / SAMPLES) / (SAMPLES - 1));
    }
}
