package throughline.statistics.levels;

/** Gathers {@link Moments} value by value. Not safe for use by several threads. */
public final class MomentsCollector {

    private long n;
    private double w;
    private double wx;
    private double wxx;
    private double ww;
    private double wwx;
    private double wwxx;

    /**
     * Adds a value of weight one.
     *
     * @param x the value, finite
     * @return this collector
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public MomentsCollector add(double x) {
        return add(x, 1);
    }

    /**
     * Adds a weighted value.
     *
     * @param x the value, finite
     * @param weight its case weight, positive and finite
     * @return this collector
     * @throws IllegalArgumentException if the value is not finite, or the weight is not positive and finite
     */
    public MomentsCollector add(double x, double weight) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("value " + x + " is not finite");
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight " + weight + " is not positive and finite");
        }
        n++;
        w += weight;
        wx += weight * x;
        wxx += weight * x * x;
        ww += weight * weight;
        wwx += weight * weight * x;
        wwxx += weight * weight * x * x;
        return this;
    }

    /**
     * What was gathered so far; the collector may go on afterwards.
     *
     * @return the moments of all values added
     */
    public Moments moments() {
        return n == 0 ? Moments.EMPTY : new Moments(n, w, wx, wxx, ww, wwx, wwxx);
    }
}
