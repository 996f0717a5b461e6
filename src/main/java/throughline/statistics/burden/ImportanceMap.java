package throughline.statistics.burden;

import java.util.List;

/**
 * Where items stand between performance and importance.
 *
 * @param meanAxis mean of the means, where low and high performance part
 * @param contributionAxis mean of the contributions, where low and high importance part
 * @param positions one per point, in the order given
 */
public record ImportanceMap(double meanAxis, double contributionAxis, List<Position> positions) {

    /** The 95 % point of χ² with two degrees of freedom, −2 ln .05. */
    private static final double ELLIPSE = -2 * Math.log(0.05);

    /** The quarters of Martilla and James (1977). */
    public enum Position {
        /** Important and poor: concentrate here. */
        CONCENTRATE,
        /** Important and good: keep it up. */
        KEEP_UP,
        /** Neither important nor good. */
        LOW_PRIORITY,
        /** Good, but not important: possibly more than is needed. */
        POSSIBLE_OVERKILL,
        /** The uncertainty of the point reaches into another quarter. */
        UNDECIDED
    }

    /**
     * One item on the map.
     *
     * @param mean x, its level
     * @param contribution y, its importance
     * @param covariance of (x, y), 2 × 2, symmetric and positive semidefinite
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Point(double mean, double contribution, double[][] covariance) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is not finite, or the covariance is none
         */
        public Point {
            if (covariance.length != 2 || covariance[0].length != 2 || covariance[1].length != 2) {
                throw new IllegalArgumentException("covariance of a point is not 2 by 2");
            }
            double xx = covariance[0][0];
            double xy = covariance[0][1];
            double yy = covariance[1][1];
            if (!Double.isFinite(mean + contribution + xx + xy + yy)) {
                throw new IllegalArgumentException(
                        "point " + mean + ", " + contribution + " or its covariance is not finite");
            }
            if (xy != covariance[1][0] || !(xx >= 0 && yy >= 0 && xy * xy <= xx * yy * (1 + 1e-9))) {
                throw new IllegalArgumentException("variances " + xx + " and " + yy + " with covariances " + xy
                        + " and " + covariance[1][0] + " are no covariance matrix");
            }
        }
    }

    /** Copies the list. */
    public ImportanceMap {
        positions = List.copyOf(positions);
    }

    /**
     * The axes lie at the means of x and y over the points. A point is undecided if its 95 % ellipse (z − p)ᵀV⁻¹(z − p) =
     * 5.991 touches or crosses an axis. The ellipse reaches √(5.991·V_xx) to each side and √(5.991·V_yy) up and down, whatever
     * the covariance, so only these are compared with the distances to the axes. The axes are taken as given.
     *
     * @param points at least one
     * @return the map; a single point lies on both axes and is undecided
     * @throws IllegalArgumentException if there are no points
     */
    public static ImportanceMap of(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a map needs one point or more");
        }
        double x = points.stream().mapToDouble(Point::mean).sum() / points.size();
        double y = points.stream().mapToDouble(Point::contribution).sum() / points.size();
        return new ImportanceMap(
                x, y, points.stream().map(point -> position(point, x, y)).toList());
    }

    private static Position position(Point point, double x, double y) {
        double right = point.mean() - x;
        double up = point.contribution() - y;
        if (right * right <= ELLIPSE * point.covariance()[0][0] || up * up <= ELLIPSE * point.covariance()[1][1]) {
            return Position.UNDECIDED;
        }
        if (up > 0) {
            return right > 0 ? Position.KEEP_UP : Position.CONCENTRATE;
        }
        return right > 0 ? Position.POSSIBLE_OVERKILL : Position.LOW_PRIORITY;
    }
}
