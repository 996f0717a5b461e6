package throughline.statistics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import throughline.statistics.DenseFit;
import throughline.statistics.ReferenceData;

class SymmetricMatricesTest {

    @Test
    void sweepingIsLeastSquares() {
        double[][] rows = ReferenceData.rows("swiss");
        double[][] x = new double[rows.length][6];
        double[] y = new double[rows.length];
        double[][] products = new double[7][7];
        for (int i = 0; i < rows.length; i++) {
            y[i] = rows[i][0];
            x[i] = rows[i].clone();
            x[i][0] = 1;
            double[] all = {1, rows[i][1], rows[i][2], rows[i][3], rows[i][4], rows[i][5], y[i]};
            for (int a = 0; a < 7; a++) {
                for (int b = 0; b < 7; b++) {
                    products[a][b] += all[a] * all[b];
                }
            }
        }
        DenseFit dense = DenseFit.of(x, y);
        SweptMatrix swept = SweptMatrix.of(products, 0, 1, 2, 3, 4, 5);
        assertThat(swept.rank()).isEqualTo(6);
        assertThat(swept.residual(6, 6)).isCloseTo(dense.residualSquares(), within(1e-6));
        double variance = dense.residualSquares() / (rows.length - 6);
        for (int j = 0; j < 6; j++) {
            assertThat(swept.coefficient(j, 6)).isCloseTo(dense.coefficients()[j], within(1e-8));
            assertThat(swept.inverse(j, j) * variance).isCloseTo(dense.classical()[j][j], within(1e-8));
        }
    }

    @Test
    void aColumnThatDependsOnOthersDropsOut() {
        // third column = first + second; the fourth is the response
        double[][] products = {{2, 1, 3, 1}, {1, 3, 4, 2}, {3, 4, 7, 3}, {1, 2, 3, 9}};
        SweptMatrix swept = SweptMatrix.of(products, 0, 1, 2);
        assertThat(swept.rank()).isEqualTo(2);
        SweptMatrix without = SweptMatrix.of(products, 0, 1);
        assertThat(swept.residual(3, 3)).isCloseTo(without.residual(3, 3), within(1e-12));
        for (int j = 0; j < 3; j++) {
            if (!swept.swept(j)) {
                assertThat(swept.coefficient(j, 3)).isZero();
                assertThat(swept.inverse(j, j)).isZero();
            }
        }
        assertThat(SweptMatrix.of(new double[2][2], 0).rank()).isZero();
    }

    @Test
    void theInverseTimesTheMatrixIsTheIdentity() {
        double[][] a = {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 2}};
        SweptMatrix swept = SweptMatrix.of(a, 0, 1, 2);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += swept.inverse(i, k) * a[k][j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void theRootSquaredIsTheMatrix() {
        double[][] a = ReferenceData.covariance(ReferenceData.rows("attitude"));
        double[][] root = SymmetricRoot.of(a).matrix();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                double sum = 0;
                for (int k = 0; k < a.length; k++) {
                    sum += root[i][k] * root[k][j];
                }
                assertThat(sum).isCloseTo(a[i][j], within(1e-10));
                assertThat(root[i][j]).isCloseTo(root[j][i], within(1e-12));
            }
        }
    }

    @Test
    void theInverseRootUndoesTheRootWhereThereIsAnything() {
        double[][] singular = {{1, 1}, {1, 1}};
        SymmetricRoot root = SymmetricRoot.of(singular);
        double[] back = root.inverseTimes(new double[] {2, 2});
        // the root of a matrix of ones is that matrix / √2, its pseudo-inverse the same
        assertThat(back[0]).isCloseTo(4 / (2 * Math.sqrt(2)), within(1e-12));
        assertThat(root.inverseTimes(new double[] {1, -1})[0]).isCloseTo(0, within(1e-12));
        assertThat(SymmetricRoot.of(new double[0][0]).matrix()).isEmpty();
    }

    @Test
    void refusesWhatIsNoMatrix() {
        assertThatThrownBy(() -> SweptMatrix.of(new double[][] {{1, 2}}, 0)).hasMessage("row 0 of 1 has 2 columns");
        assertThatThrownBy(() -> SweptMatrix.of(new double[][] {{Double.NaN}}, 0))
                .hasMessage("row 0 holds NaN");
        assertThatThrownBy(() -> SymmetricRoot.of(new double[][] {{-1}})).hasMessage("diagonal 0 is negative: -1.0");
    }
}
