package throughline.statistics.drivers;

/**
 * The sums of {@link CrossProducts} for rows without weights, sixty-four rows at a time: each column is four bits per row (whether it is
 * rated, and the rating in binary), and a sum of products is a count of common bits for each pair of places.
 */
final class CountedProducts {

    private static final int BITS = 4;

    private final long[][] columns;
    private final int rows;

    private CountedProducts(int columns, int rows) {
        this.columns = new long[columns][(rows + Long.SIZE - 1) / Long.SIZE * BITS];
        this.rows = rows;
    }

    /**
     * Reads rows whose outcome is rated.
     *
     * @param order indexes of rows
     * @param from the first of them to read
     * @param to the one after the last
     */
    static CountedProducts of(RatingTable table, int[] order, int from, int to) {
        byte[][] drivers = table.drivers();
        CountedProducts products = new CountedProducts(1 + drivers.length, to - from);
        products.read(0, table.outcome(), order, from);
        for (int j = 0; j < drivers.length; j++) {
            products.read(1 + j, drivers[j], order, from);
        }
        return products;
    }

    private void read(int column, byte[] codes, int[] order, int from) {
        long[] bits = columns[column];
        for (int i = 0; i < rows; i++) {
            int rating = RatingTable.rating(codes[order[from + i]]);
            if (rating > 0) {
                int word = i / Long.SIZE * BITS;
                bits[word] |= 1L << i;
                bits[word + 1] |= (rating & 1L) << i;
                bits[word + 2] |= (rating >> 1 & 1L) << i;
                bits[word + 3] |= (rating >> 2 & 1L) << i;
            }
        }
    }

    /** Number of rows in which a driver is rated. */
    long users(int driver) {
        long users = 0;
        for (int w = 0; w < columns[1 + driver].length; w += BITS) {
            users += Long.bitCount(columns[1 + driver][w]);
        }
        return users;
    }

    /** Adds to the packed sums of a group. */
    void addTo(double[] sums) {
        int p = columns.length - 1;
        sums[0] += rows;
        Pair own = new Pair(columns[0], columns[0]);
        sums[1] += own.both[1];
        sums[CrossProducts.offset(p, 1) + 1] += own.both[3];
        for (int a = 0; a < p; a++) {
            Pair outcome = new Pair(columns[0], columns[1 + a]);
            int used = 2 + a;
            sums[used] += outcome.both[0];
            sums[p + used] += outcome.both[2];
            sums[CrossProducts.offset(p, 1) + used] += outcome.both[1];
            sums[CrossProducts.offset(p, 1) + p + used] += outcome.both[3];
            for (int b = a; b < p; b++) {
                Pair pair = new Pair(columns[1 + a], columns[1 + b]);
                int other = 2 + b;
                sums[CrossProducts.offset(p, used) + other] += pair.both[0];
                sums[CrossProducts.offset(p, used) + p + other] += pair.both[2];
                sums[CrossProducts.offset(p, p + used) + p + other] += pair.both[3];
                if (b > a) {
                    sums[CrossProducts.offset(p, other) + p + used] += pair.both[1];
                }
            }
        }
    }

    /** Σuv, Σxv, Σuy and Σxy over two columns, u and v whether they are rated. */
    private static final class Pair {
        private final long[] both = new long[4];

        Pair(long[] x, long[] y) {
            long uv = 0;
            long xv = 0;
            long uy = 0;
            long xy = 0;
            for (int w = 0; w < x.length; w += BITS) {
                long u = x[w];
                long x1 = x[w + 1];
                long x2 = x[w + 2];
                long x4 = x[w + 3];
                long v = y[w];
                long y1 = y[w + 1];
                long y2 = y[w + 2];
                long y4 = y[w + 3];
                uv += Long.bitCount(u & v);
                xv += Long.bitCount(x1 & v) + 2L * Long.bitCount(x2 & v) + 4L * Long.bitCount(x4 & v);
                uy += Long.bitCount(u & y1) + 2L * Long.bitCount(u & y2) + 4L * Long.bitCount(u & y4);
                xy += Long.bitCount(x1 & y1)
                        + 2L * (Long.bitCount(x1 & y2) + Long.bitCount(x2 & y1))
                        + 4L * (Long.bitCount(x1 & y4) + Long.bitCount(x2 & y2) + Long.bitCount(x4 & y1))
                        + 8L * (Long.bitCount(x2 & y4) + Long.bitCount(x4 & y2))
                        + 16L * Long.bitCount(x4 & y4);
            }
            both[0] = uv;
            both[1] = xv;
            both[2] = uy;
            both[3] = xy;
        }
    }
}
