package throughline.statistics.levels;

/**
 * Who could have answered, for the finite population correction: the more of them answered, the less is uncertain.
 *
 * @param size N, ≥ 1; {@link Double#POSITIVE_INFINITY} where nobody knows, which corrects nothing
 */
public record Population(double size) {
    /** Without finite population correction. */
    public static final Population INFINITE = new Population(Double.POSITIVE_INFINITY);

    public static Population of(long size) {
        return new Population(size);
    }

    /** 1 − n/N, by which the squared error of a mean is multiplied. */
    double unseenShare(long n) {
        requireHolds(n);
        return 1 - n / size;
    }

    /** (N−1)/(N−n), by which n is multiplied in an interval of a proportion; infinite when all were seen. */
    double growth(long n) {
        requireHolds(n);
        return size == n ? Double.POSITIVE_INFINITY : this.equals(INFINITE) ? 1 : (size - 1) / (size - n);
    }

    private void requireHolds(long n) {
        if (!(size >= n)) {
            throw new IllegalArgumentException("population of " + (long) size + " for " + n + " cases");
        }
    }
}
