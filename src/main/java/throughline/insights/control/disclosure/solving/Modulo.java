package throughline.insights.control.disclosure.solving;

/** Arithmetic on 0 … p − 1 modulo the prime p = 2⁶¹ − 1. */
final class Modulo {
    static final long PRIME = (1L << 61) - 1;

    /** Of nothing by nothing. */
    static final long NO_RATIO = -1;

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

    /**
     * Numbers divided by others, place by place, with one inverse for all (Montgomery 1987). {@link #PRIME} where only the divisor is zero,
     * {@link #NO_RATIO} where both are.
     */
    static long[] ratios(long[] dividends, long[] divisors) {
        long[] before = new long[divisors.length];
        long product = 1;
        for (int i = 0; i < divisors.length; i++) {
            before[i] = product;
            product = divisors[i] == 0 ? product : times(product, divisors[i]);
        }
        long inverse = inverse(product);
        long[] ratios = new long[divisors.length];
        for (int i = divisors.length - 1; i >= 0; i--) {
            if (divisors[i] == 0) {
                ratios[i] = dividends[i] == 0 ? NO_RATIO : PRIME;
            } else {
                ratios[i] = times(dividends[i], times(inverse, before[i]));
                inverse = times(inverse, divisors[i]);
            }
        }
        return ratios;
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
