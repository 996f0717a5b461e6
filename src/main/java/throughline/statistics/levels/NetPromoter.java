package throughline.statistics.levels;

/**
 * A net promoter score.
 *
 * @param n number of answers
 * @param score 100(P − D), from −100 to 100
 * @param standardError of the adjusted score, in points
 * @param interval 95 %, inside [−100, 100]
 */
public record NetPromoter(long n, double score, double standardError, Interval interval) {

    /** Answers below which a score says too little to be shown. */
    public static final long REPORTABLE_FROM = 20;

    /**
     * Score 100(P − D) with the adjusted Wald interval: ¾ promoter, ¾ detractor and 1½ passives are added, so n + 3, and
     * SE² = (p + d − (p−d)²)/(n+3); the interval is centred on the adjusted score (Rocks 2016, The American Statistician 70).
     *
     * @param promoters answers 9 and 10
     * @param passives answers 7 and 8
     * @param detractors answers 0 to 6
     * @return the score, in points
     * @throws IllegalArgumentException if a count is negative or all are zero
     */
    public static NetPromoter of(long promoters, long passives, long detractors) {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException(
                    "counts are " + promoters + ", " + passives + " and " + detractors + ", none may be negative");
        }
        long n = promoters + passives + detractors;
        if (n == 0) {
            throw new IllegalArgumentException("no answers, so no score");
        }
        double p = (promoters + 0.75) / (n + 3);
        double d = (detractors + 0.75) / (n + 3);
        double error = 100 * Math.sqrt((p + d - (p - d) * (p - d)) / (n + 3));
        Interval interval = Interval.normal(100 * (p - d), error).clippedTo(-100, 100);
        return new NetPromoter(n, 100.0 * (promoters - detractors) / n, error, interval);
    }

    /**
     * Whether there are enough answers, n ≥ 20.
     *
     * @return true if the score may be reported with its interval
     */
    public boolean reportable() {
        return n >= REPORTABLE_FROM;
    }

    /**
     * 95 % interval of the difference to another score, (this − other) ± 1.96·√(SE² + SE²).
     *
     * @param other score of other cases
     * @return interval in points, inside [−200, 200]
     */
    public Interval differenceFrom(NetPromoter other) {
        double error = Math.hypot(standardError, other.standardError);
        return Interval.normal(score - other.score, error).clippedTo(-200, 200);
    }
}
