package throughline.statistics.response;

import java.util.Arrays;

/**
 * Answers that are alike in all margins, counted together. Cells are numbered by their classes and not by who came first, so
 * answers in any order give identical sums.
 *
 * @param cellOf per answer the index of its cell
 * @param counts answers in each cell
 * @param groups per margin and cell the group, the last group being that of answers that do not state it
 * @param targets per margin and group the sum of weights to be reached; for the last group the number of its answers
 */
@SuppressWarnings("ArrayRecordComponent")
record Cells(int[] cellOf, long[] counts, int[][] groups, double[][] targets) {

    /** Crosses margins whose classes were collapsed. */
    static Cells of(Margin[] margins, ClassCollapse[] collapses) {
        int n = margins[0].classes().length;
        int[] cellOf = new int[n];
        int[][] groups = new int[margins.length][];
        double[][] targets = new double[margins.length][];
        for (int m = 0; m < margins.length; m++) {
            int size = collapses[m].groups() + 1;
            int[] group = new int[n];
            double[] target = new double[size];
            for (int i = 0; i < n; i++) {
                int h = margins[m].classes()[i];
                group[i] = h < 0 ? size - 1 : collapses[m].groupOf()[h];
                target[size - 1] += h < 0 ? 1 : 0;
            }
            double stated = n - target[size - 1];
            for (int h = 0; h < margins[m].population().length; h++) {
                if (collapses[m].groupOf()[h] >= 0) {
                    target[collapses[m].groupOf()[h]] += stated * margins[m].population()[h] / margins[m].invited();
                }
            }
            groups[m] = group;
            targets[m] = target;
            cellOf = refined(cellOf, group, size);
        }
        return counted(cellOf, groups, targets);
    }

    /** Splits each cell by one more margin. */
    private static int[] refined(int[] cellOf, int[] group, int size) {
        long[] keys = new long[cellOf.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) cellOf[i] * size + group[i];
        }
        long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
        return Arrays.stream(keys)
                .mapToInt(key -> Arrays.binarySearch(distinct, key))
                .toArray();
    }

    private static Cells counted(int[] cellOf, int[][] byAnswer, double[][] targets) {
        long[] counts = new long[Arrays.stream(cellOf).max().orElse(-1) + 1];
        int[][] groups = new int[byAnswer.length][counts.length];
        for (int i = 0; i < cellOf.length; i++) {
            counts[cellOf[i]]++;
            for (int m = 0; m < groups.length; m++) {
                groups[m][cellOf[i]] = byAnswer[m][i];
            }
        }
        return new Cells(cellOf, counts, groups, targets);
    }

    /** Sum of weights in each group of a margin. */
    double[] sums(int margin, double[] weights) {
        double[] sums = new double[targets[margin].length];
        for (int c = 0; c < counts.length; c++) {
            sums[groups[margin][c]] += counts[c] * weights[c];
        }
        return sums;
    }

    /** Largest |sum − target|/target over all groups that have a target. */
    double marginError(double[] weights) {
        double worst = 0;
        for (int m = 0; m < targets.length; m++) {
            double[] sums = sums(m, weights);
            for (int g = 0; g < sums.length; g++) {
                if (targets[m][g] > 0) {
                    worst = Math.max(worst, Math.abs(sums[g] - targets[m][g]) / targets[m][g]);
                }
            }
        }
        return worst;
    }

    /** The weight of each answer. */
    double[] perAnswer(double[] weights) {
        return Arrays.stream(cellOf).mapToDouble(c -> weights[c]).toArray();
    }
}
