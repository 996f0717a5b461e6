package throughline.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupJackknifeTest {

    @Test
    void ofTwoMeansIsTheTextbookCovariance() {
        Random random = new Random(2);
        int n = 40;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            y[i] = x[i] + random.nextGaussian();
        }
        double sumX = Arrays.stream(x).sum();
        double sumY = Arrays.stream(y).sum();
        List<double[]> replicates = new ArrayList<>();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            replicates.add(new double[] {(sumX - x[i]) / (n - 1), (sumY - y[i]) / (n - 1)});
            variance += (x[i] - sumX / n) * (x[i] - sumX / n) / (n - 1);
            covariance += (x[i] - sumX / n) * (y[i] - sumY / n) / (n - 1);
        }
        double[][] v = GroupJackknife.variance(replicates);
        assertThat(v[0][0]).isCloseTo(variance / n, within(1e-15));
        assertThat(v[0][1]).isCloseTo(covariance / n, within(1e-15));
        assertThat(v[1][0]).isEqualTo(v[0][1]);
    }

    @Test
    void replicatesThatAgreeLeaveNoVariance() {
        double[][] v = GroupJackknife.variance(List.of(new double[] {0.25}, new double[] {0.25}));
        assertThat(v[0][0]).isZero();
    }

    @Test
    void refusesTooFewUnequalOrUndefinedReplicates() {
        assertThatThrownBy(() -> GroupJackknife.variance(List.of(new double[] {1})))
                .hasMessageContaining("not 1");
        assertThatThrownBy(() -> GroupJackknife.variance(List.of(new double[1], new double[2])))
                .hasMessage("replicates of 1 and 2 estimates");
        assertThatThrownBy(() -> GroupJackknife.variance(List.of(new double[1], new double[] {Double.NaN})))
                .hasMessage("estimate 0 of a replicate is NaN");
    }
}
