package throughline.statistics.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import throughline.statistics.burden.ImportanceMap.Point;
import throughline.statistics.burden.ImportanceMap.Position;

class ImportanceMapTest {

    private static Point point(double x, double y, double xx, double xy, double yy) {
        return new Point(x, y, new double[][] {{xx, xy}, {xy, yy}});
    }

    @Test
    void fourCertainPointsLieInFourQuarters() {
        ImportanceMap map = ImportanceMap.of(List.of(
                point(3, 0.3, 0, 0, 0), point(4, 0.3, 0, 0, 0), point(3, 0.1, 0, 0, 0), point(4, 0.1, 0, 0, 0)));
        assertThat(map.meanAxis()).isEqualTo(3.5);
        assertThat(map.contributionAxis()).isCloseTo(0.2, within(1e-15));
        assertThat(map.positions())
                .containsExactly(
                        Position.CONCENTRATE, Position.KEEP_UP, Position.LOW_PRIORITY, Position.POSSIBLE_OVERKILL);
    }

    /** χ²(.95) with two degrees of freedom is 5.991 in any table. */
    @Test
    void anEllipseThatReachesAnAxisLeavesThePointUndecided() {
        double reach = 1 / 5.991;
        assertThat(at(0.999 * reach, 0).get(1)).isEqualTo(Position.KEEP_UP);
        assertThat(at(1.001 * reach, 0).get(1)).isEqualTo(Position.UNDECIDED);
        assertThat(at(0, 0.999 * reach).get(1)).isEqualTo(Position.KEEP_UP);
        assertThat(at(0, 1.001 * reach).get(1)).isEqualTo(Position.UNDECIDED);
    }

    /** Points of the ellipse, made from the root of the covariance, lie on both sides of an axis or not. */
    @Property(tries = 300)
    void undecidedIsWhatHasPointsOfItsEllipseOnBothSides(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        double a = random.nextDouble();
        double b = random.nextDouble() - 0.5;
        double c = random.nextDouble();
        Point tested = point(random.nextGaussian() * 3, random.nextGaussian() * 3, a * a, a * b, b * b + c * c);
        Point other = point(random.nextGaussian() * 3, random.nextGaussian() * 3, 0, 0, 0);
        ImportanceMap map = ImportanceMap.of(List.of(tested, other));
        boolean left = false;
        boolean right = false;
        boolean below = false;
        boolean above = false;
        for (int i = 0; i < 4000; i++) {
            double angle = 2 * Math.PI * i / 4000;
            double u = Math.sqrt(5.9914645471) * Math.cos(angle);
            double v = Math.sqrt(5.9914645471) * Math.sin(angle);
            double x = tested.mean() + a * u - map.meanAxis();
            double y = tested.contribution() + b * u + c * v - map.contributionAxis();
            left |= x < 0;
            right |= x > 0;
            below |= y < 0;
            above |= y > 0;
        }
        assertThat(map.positions().get(0) == Position.UNDECIDED).isEqualTo((left && right) || (below && above));
    }

    @Test
    void aSinglePointIsUndecided() {
        assertThat(ImportanceMap.of(List.of(point(4, 0.2, 0, 0, 0))).positions())
                .containsExactly(Position.UNDECIDED);
    }

    @Test
    void aCertainPointOnEitherAxisIsUndecided() {
        assertThat(ImportanceMap.of(List.of(point(-1, -1, 0, 0, 0), point(0, 1, 0, 0, 0), point(1, 0, 0, 0, 0)))
                        .positions())
                .containsExactly(Position.LOW_PRIORITY, Position.UNDECIDED, Position.UNDECIDED);
    }

    @Test
    void refusesWhatIsNoCovariance() {
        assertThatThrownBy(() -> point(1, 1, -1, 0, 1)).hasMessageContaining("no covariance matrix");
        assertThatThrownBy(() -> point(1, 1, 1, 0, -1)).hasMessageContaining("no covariance matrix");
        assertThatThrownBy(() -> point(1, 1, 1, 1.1, 1)).hasMessageContaining("no covariance matrix");
        assertThat(point(1, 1, 1, 1, 1).mean()).isEqualTo(1);
        assertThatThrownBy(() -> new Point(1, 1, new double[][] {{1, 0.5}, {0.4, 1}}))
                .hasMessageContaining("0.4");
        assertThatThrownBy(() -> new Point(1, 1, new double[][] {{1}})).hasMessageContaining("2 by 2");
        assertThatThrownBy(() -> new Point(1, 1, new double[][] {{1, 0}, {0}})).hasMessageContaining("2 by 2");
        assertThatThrownBy(() -> new Point(1, 1, new double[][] {{1}, {0, 1}})).hasMessageContaining("2 by 2");
        assertThatThrownBy(() -> point(Double.NaN, 1, 1, 0, 1)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> ImportanceMap.of(List.of())).hasMessageContaining("one point or more");
    }

    /** The second of two points, one unit to the right of and above both axes, with these variances. */
    private static List<Position> at(double xx, double yy) {
        return ImportanceMap.of(List.of(point(-1, -1, 0, 0, 0), point(1, 1, xx, 0, yy)))
                .positions();
    }
}
