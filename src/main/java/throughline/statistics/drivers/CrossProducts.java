package throughline.statistics.drivers;

/**
 * Weighted sums of the products of all pairs in v = (1, y, u₁…u_p, x₁u₁…x_pu_p), where y is the outcome, x_j a rating and
 * u_j = 1 if driver j was rated.
 */
public final class CrossProducts {

    private static final int ONE = 0;
    private static final int OUTCOME = 1;

    private final int drivers;
    private final double[] packed;
    private final double squaredWeights;

    CrossProducts(int drivers, double[] packed, double squaredWeights) {
        this.drivers = drivers;
        this.packed = packed;
        this.squaredWeights = squaredWeights;
    }

    static int length(int drivers) {
        int dimension = 2 + 2 * drivers;
        return dimension * (dimension + 1) / 2;
    }

    /** Where row i begins in packed storage, less i: element (i, j) with i ≤ j lies at offset(i) + j. */
    static int offset(int drivers, int i) {
        int dimension = 2 + 2 * drivers;
        return i * dimension - i * (i + 1) / 2;
    }

    /**
     * Number of drivers p.
     *
     * @return drivers in the table the sums come from
     */
    public int drivers() {
        return drivers;
    }

    /**
     * Σw over rows whose outcome is rated.
     *
     * @return the sum of weights, the number of rows without weights
     */
    public double weight() {
        return at(ONE, ONE);
    }

    /**
     * Kish's effective number of rows (Σw)²/Σw².
     *
     * @return the effective number; 0 without rows
     */
    public double effectiveRows() {
        return squaredWeights == 0 ? 0 : weight() * weight() / squaredWeights;
    }

    /**
     * Share of the weight that belongs to rows where the driver was rated.
     *
     * @param driver its index
     * @return Σwu_j/Σw; 0 without rows
     */
    public double usage(int driver) {
        return weight() == 0 ? 0 : at(ONE, used(driver)) / weight();
    }

    /**
     * Weighted mean rating of a driver among those who rated it.
     *
     * @param driver its index
     * @return Σwu_jx_j/Σwu_j; 0 if nobody rated it
     */
    public double mean(int driver) {
        double users = at(ONE, used(driver));
        return users == 0 ? 0 : at(ONE, rated(driver)) / users;
    }

    /** Variance of y, divisor Σw. */
    double outcomeVariance() {
        return covariance(OUTCOME, OUTCOME);
    }

    /** Σwy². */
    double outcomeSquares() {
        return at(OUTCOME, OUTCOME);
    }

    /** Σwu_jx_j². */
    double squares(int driver) {
        return at(rated(driver), rated(driver));
    }

    /** Covariance of u_j and u_k, divisor Σw. */
    double indicators(int j, int k) {
        return covariance(used(j), used(k));
    }

    /** Covariance of y and u_j, divisor Σw. */
    double outcomeWithIndicator(int j) {
        return covariance(OUTCOME, used(j));
    }

    /** Covariance of y and z_j = u_j(x_j − x̄_j), divisor Σw. */
    double outcomeWithRating(int j) {
        return (at(OUTCOME, rated(j)) - mean(j) * at(OUTCOME, used(j))) / weight();
    }

    /** Covariance of z_j and u_k, divisor Σw. */
    double ratingWithIndicator(int j, int k) {
        return (at(rated(j), used(k)) - mean(j) * at(used(j), used(k))) / weight();
    }

    /** Covariance of z_j and z_k, divisor Σw. */
    double ratings(int j, int k) {
        double mj = mean(j);
        double mk = mean(k);
        double sum = at(rated(j), rated(k))
                - mj * at(used(j), rated(k))
                - mk * at(rated(j), used(k))
                + mj * mk * at(used(j), used(k));
        return sum / weight();
    }

    private double covariance(int i, int j) {
        return (weight() * at(i, j) - at(ONE, i) * at(ONE, j)) / (weight() * weight());
    }

    private double at(int i, int j) {
        return packed[offset(drivers, Math.min(i, j)) + Math.max(i, j)];
    }

    private static int used(int driver) {
        return 2 + driver;
    }

    private int rated(int driver) {
        return 2 + drivers + driver;
    }
}
