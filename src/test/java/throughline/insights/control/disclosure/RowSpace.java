package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What follows from published sums over people, by elimination in floating point with the largest pivot: another way than the product's. */
final class RowSpace {
    private static final double ZERO = 1e-7;

    private final List<double[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    private RowSpace() {}

    static RowSpace of(Answered answered, boolean[] shown) {
        RowSpace space = new RowSpace();
        int people = answered.rows().length();
        for (int cell = 0; cell < shown.length; cell++) {
            if (shown[cell]) {
                double[] sum = new double[people];
                for (Answered.Layer layer : answered.layers()) {
                    for (int i = 0; i < layer.size(cell); i++) {
                        int person = layer.row(cell, i);
                        sum[person] = answered.rows().get(person) ? 1 : 0;
                    }
                }
                space.add(sum);
            }
        }
        return space;
    }

    /** Whether the sum over some people follows. */
    boolean holds(boolean[] members) {
        double[] sum = IntStream.range(0, members.length)
                .mapToDouble(person -> members[person] ? 1 : 0)
                .toArray();
        return Math.abs(sum[largest(reduced(sum))]) < ZERO;
    }

    private void add(double[] sum) {
        int pivot = largest(reduced(sum));
        if (Math.abs(sum[pivot]) < ZERO) {
            return;
        }
        double scale = sum[pivot];
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= scale;
        }
        basis.add(sum);
        pivots.add(pivot);
    }

    private double[] reduced(double[] sum) {
        for (int b = 0; b < basis.size(); b++) {
            double factor = sum[pivots.get(b)];
            for (int i = 0; i < sum.length; i++) {
                sum[i] -= factor * basis.get(b)[i];
            }
        }
        return sum;
    }

    private static int largest(double[] sum) {
        int largest = 0;
        for (int i = 1; i < sum.length; i++) {
            largest = Math.abs(sum[i]) > Math.abs(sum[largest]) ? i : largest;
        }
        return largest;
    }
}
