package throughline.statistics.drivers;

import java.util.stream.IntStream;
import throughline.statistics.linear.SweptMatrix;

/**
 * The outcome explained by structurally coded drivers: y ~ 1 + u + z with z_ij = u_ij(x_ij − x̄_j), the rating relative to the
 * mean of those who rated, 0 for the others. An indicator u_j stays in the model if at least 30 rows rated driver j and at
 * least 30 did not; the indicators are partialled out before anything is attributed to the ratings.
 *
 * <p>All covariances have the divisor Σw. Every R² is a share of the total variance of y, so r2Full = r2Indicators + r2.
 */
public final class StructuralModel {

    /** Rows with and without a rating that an indicator needs to stay in the model. */
    public static final long MINIMUM_FOR_INDICATOR = 30;

    private final long rows;
    private final int[] drivers;
    private final int[] indicators;
    private final double[][] covariance;
    private final double totalVariance;
    private final double effectiveRows;
    private final int indicatorRank;

    private StructuralModel(long rows, int[] drivers, int[] indicators, CrossProducts products) {
        this.rows = rows;
        this.drivers = drivers;
        this.indicators = indicators;
        double variance = products.weight() == 0 ? 0 : products.outcomeVariance();
        boolean constant = variance * products.weight() <= SweptMatrix.TOLERANCE * products.outcomeSquares();
        totalVariance = constant ? 0 : variance;
        effectiveRows = products.effectiveRows();
        double[][] joint = constant ? new double[size() + 1][size() + 1] : joint(products);
        SweptMatrix partialled =
                SweptMatrix.of(joint, IntStream.range(size() + 1, joint.length).toArray());
        indicatorRank = partialled.rank();
        covariance = residual(joint, partialled);
    }

    /**
     * The model of a cell. Left out are drivers with fewer ratings than asked for, and drivers that everybody rated alike.
     *
     * @param moments sums over the cell
     * @param minimumRatings rows with a rated outcome in which a driver must be rated to take part
     * @return the model; without any driver if none qualifies
     */
    public static StructuralModel of(StructuralMoments moments, long minimumRatings) {
        CrossProducts total = moments.total();
        long n = moments.n();
        int[] drivers = IntStream.range(0, moments.drivers())
                .filter(j -> moments.users(j) >= Math.max(1, minimumRatings) && !constant(total, j))
                .toArray();
        int[] indicators = IntStream.range(0, moments.drivers())
                .filter(j -> moments.users(j) >= MINIMUM_FOR_INDICATOR)
                .filter(j -> n - moments.users(j) >= MINIMUM_FOR_INDICATOR)
                .toArray();
        return new StructuralModel(n, drivers, indicators, total);
    }

    /**
     * The same drivers and indicators fitted to other sums, such as those of a jackknife replicate. A driver that is constant
     * there stays in with variance zero.
     *
     * @param products the sums, of the same table
     * @return a model of the same shape; its slope errors still count the rows of the whole cell
     */
    public StructuralModel refitted(CrossProducts products) {
        return new StructuralModel(rows, drivers, indicators, products);
    }

    /**
     * Number of drivers in the model.
     *
     * @return the number of those not left out
     */
    public int size() {
        return drivers.length;
    }

    /**
     * Which drivers are in the model.
     *
     * @return indexes in the table, ascending; position k of every other result refers to element k
     */
    public int[] drivers() {
        return drivers.clone();
    }

    /**
     * Which indicators were partialled out.
     *
     * @return indexes in the table, ascending, including any that dropped out as collinear
     */
    public int[] indicators() {
        return indicators.clone();
    }

    /**
     * Covariance of (y, z₁, …, z_k) after partialling out the indicators.
     *
     * @return square matrix, outcome first; zero rows for what the indicators explain completely
     */
    public double[][] covariance() {
        return SweptMatrix.checkedCopy(covariance);
    }

    /**
     * Variance of y before partialling, the unit of every R².
     *
     * @return the variance; 0 for a constant outcome
     */
    public double totalVariance() {
        return totalVariance;
    }

    /**
     * Share of the variance of y explained by the indicators alone.
     *
     * @return between 0 and 1; 0 for a constant outcome
     */
    public double r2Indicators() {
        return totalVariance == 0 ? 0 : Math.max(0, 1 - covariance[0][0] / totalVariance);
    }

    /**
     * Share of the variance of y explained by indicators and ratings together.
     *
     * @return between 0 and 1; 0 for a constant outcome
     */
    public double r2Full() {
        return totalVariance == 0 ? 0 : Math.max(0, 1 - fit().residual(0, 0) / totalVariance);
    }

    /**
     * Share of the variance of y that the ratings explain beyond the indicators, which is what contributions sum to.
     *
     * @return r2Full − r2Indicators, ≥ 0
     */
    public double r2() {
        return totalVariance == 0 ? 0 : Math.max(0, (covariance[0][0] - fit().residual(0, 0)) / totalVariance);
    }

    /**
     * Slopes b of y on the ratings in the full model: points of outcome per point of rating, others held fixed.
     *
     * @return one slope per driver in the model; 0 for a driver dropped as collinear with others
     */
    public double[] slopes() {
        SweptMatrix fit = fit();
        return IntStream.rangeClosed(1, size())
                .mapToDouble(k -> fit.coefficient(k, 0))
                .toArray();
    }

    /**
     * Standard errors of the slopes: √(s²·C⁻¹_kk/n) with C the partialled covariance of the ratings and s² the residual
     * variance with the divisor n − 1 − rank. With weights n is Kish's effective number.
     *
     * @return one error per driver in the model; 0 for a driver dropped as collinear and where no degrees of freedom remain
     */
    public double[] slopeStandardErrors() {
        SweptMatrix fit = fit();
        double df = rows - 1.0 - indicatorRank - fit.rank();
        double variance = df <= 0 ? 0 : Math.max(0, fit.residual(0, 0)) * rows / df / effectiveRows;
        return IntStream.rangeClosed(1, size())
                .mapToDouble(k -> Math.sqrt(variance * fit.inverse(k, k)))
                .toArray();
    }

    private SweptMatrix fit() {
        return SweptMatrix.of(covariance, IntStream.rangeClosed(1, size()).toArray());
    }

    private static boolean constant(CrossProducts products, int driver) {
        return products.ratings(driver, driver) * products.weight() <= SweptMatrix.TOLERANCE * products.squares(driver);
    }

    /** Covariance of (y, z of the drivers, u of the indicators). */
    private double[][] joint(CrossProducts products) {
        int p = drivers.length;
        int size = 1 + p + indicators.length;
        double[][] joint = new double[size][size];
        joint[0][0] = totalVariance;
        for (int a = 0; a < p; a++) {
            if (constant(products, drivers[a])) {
                continue;
            }
            joint[0][1 + a] = products.outcomeWithRating(drivers[a]);
            for (int b = a; b < p; b++) {
                joint[1 + a][1 + b] = constant(products, drivers[b]) ? 0 : products.ratings(drivers[a], drivers[b]);
            }
            for (int b = 0; b < indicators.length; b++) {
                joint[1 + a][1 + p + b] = products.ratingWithIndicator(drivers[a], indicators[b]);
            }
        }
        for (int a = 0; a < indicators.length; a++) {
            joint[0][1 + p + a] = products.outcomeWithIndicator(indicators[a]);
            for (int b = a; b < indicators.length; b++) {
                joint[1 + p + a][1 + p + b] = products.indicators(indicators[a], indicators[b]);
            }
        }
        for (int i = 0; i < size; i++) {
            joint[i][i] = Math.max(0, joint[i][i]);
            for (int j = 0; j < i; j++) {
                joint[i][j] = joint[j][i];
            }
        }
        return joint;
    }

    /** What little is left of a column that the indicators explain is rounding and must not become a pivot later. */
    private double[][] residual(double[][] joint, SweptMatrix partialled) {
        int size = drivers.length + 1;
        double[][] residual = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (remains(joint, partialled, i) && remains(joint, partialled, j)) {
                    residual[i][j] = partialled.residual(i, j);
                }
            }
        }
        return residual;
    }

    private static boolean remains(double[][] joint, SweptMatrix partialled, int i) {
        return partialled.residual(i, i) > SweptMatrix.TOLERANCE * joint[i][i];
    }
}
