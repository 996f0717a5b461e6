package throughline.insights.control.disclosure.solving;

/** Arithmetic on 0 … p − 1 modulo the prime p = 2⁶¹ − 1. */
final class Modulo {
    static final long PRIME = (1L << 61) - 1;

    private Modulo() {}

    static long times(long a, long b) {
        long low = a * b;
        long sum = (low & PRIME) + ((low >>> 61) | (Math.multiplyHigh(a, b) << 3));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long minus(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    /** Subtracts a multiple of a row from a vector, in place. */
    static void subtract(long[] vector, long factor, long[] row) {
        for (int i = 0; i < vector.length; i++) {
            if (row[i] != 0) {
                vector[i] = minus(vector[i], times(factor, row[i]));
            }
        }
    }

    static long product(long[] a, long[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = minus(sum, minus(0, times(a[i], b[i])));
        }
        return sum;
    }

    /**
     * A vector whose product with each of some others is zero.
     *
     * @param rows one fewer than they have numbers, independent
     */
    static long[] orthogonal(long[][] rows) {
        int size = rows.length + 1;
        long[][] left = new long[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            left[i] = rows[i].clone();
        }
        int[] pivots = new int[rows.length];
        boolean[] isPivot = new boolean[size];
        for (int i = 0; i < left.length; i++) {
            int pivot = 0;
            while (left[i][pivot] == 0) {
                pivot++;
            }
            pivots[i] = pivot;
            isPivot[pivot] = true;
            long inverse = inverse(left[i][pivot]);
            for (int j = 0; j < size; j++) {
                left[i][j] = times(left[i][j], inverse);
            }
            for (int other = 0; other < left.length; other++) {
                if (other != i && left[other][pivot] != 0) {
                    subtract(left[other], left[other][pivot], left[i].clone());
                }
            }
        }
        int free = 0;
        while (isPivot[free]) {
            free++;
        }
        long[] orthogonal = new long[size];
        orthogonal[free] = 1;
        for (int i = 0; i < left.length; i++) {
            orthogonal[pivots[i]] = minus(0, left[i][free]);
        }
        return orthogonal;
    }

    /** By Fermat: a to the power of the prime less two. */
    static long inverse(long a) {
        long result = 1;
        long base = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, base);
            }
            base = times(base, base);
        }
        return result;
    }
}
