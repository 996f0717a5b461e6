package throughline.insights.control.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import throughline.insights.entity.lattice.Lattice;
import throughline.insights.entity.lattice.Lattice.Line;

/**
 * Somebody who knows every published count and which groups add up to which, and works out what is hidden: every line is an equation
 * in its hidden cells, solved exactly. Groups of nobody are taken as known to be empty, which only helps the attacker.
 */
final class Attack {
    private final Lattice lattice;
    private final long[] n;
    private final int k;
    private final boolean[] hidden;
    private final List<Fraction[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Attack(Lattice lattice, long[] n, int k, boolean[] hidden) {
        this.lattice = lattice;
        this.n = n.clone();
        this.k = k;
        this.hidden = hidden.clone();
        lines().forEach(this::learn);
    }

    /** Lines in which subtracting what is shown leaves one unknown, or a group of hidden siblings that is too small. */
    List<Line> openLines() {
        return lines().stream().filter(this::isOpen).toList();
    }

    /** Groups of up to four hidden cells with fewer than k answers together whose total follows from what is published. */
    List<List<Integer>> determined() {
        List<Integer> small = IntStream.range(0, n.length)
                .filter(cell -> hidden[cell] && n[cell] > 0 && n[cell] < k)
                .boxed()
                .toList();
        List<List<Integer>> found = new ArrayList<>();
        extend(List.of(), 0, 0, small, found);
        return found;
    }

    /** Without breakdowns that were not made. */
    private List<Line> lines() {
        return lattice.lines().stream()
                .filter(line -> line.children().stream().anyMatch(child -> n[child] > 0))
                .toList();
    }

    private boolean isOpen(Line line) {
        List<Integer> children =
                line.children().stream().filter(child -> hidden[child]).toList();
        long sum = children.stream().mapToLong(child -> n[child]).sum();
        boolean parentKnown = !hidden[line.parent()];
        return parentKnown ? !children.isEmpty() && (children.size() == 1 || sum < k) : children.isEmpty();
    }

    private void extend(List<Integer> group, long sum, int from, List<Integer> small, List<List<Integer>> found) {
        if (!group.isEmpty() && isDetermined(group)) {
            found.add(group);
        }
        for (int i = from; i < small.size(); i++) {
            if (sum + n[small.get(i)] < k) {
                List<Integer> larger = new ArrayList<>(group);
                larger.add(small.get(i));
                extend(larger, sum + n[small.get(i)], i + 1, small, found);
            }
        }
    }

    private boolean isDetermined(List<Integer> group) {
        Fraction[] wanted = zeros();
        group.forEach(cell -> wanted[cell] = Fraction.ONE);
        reduce(wanted);
        return IntStream.range(0, wanted.length).allMatch(cell -> wanted[cell].isZero());
    }

    private void learn(Line line) {
        Fraction[] row = zeros();
        line.children().stream()
                .filter(child -> hidden[child] && n[child] > 0)
                .forEach(child -> row[child] = Fraction.ONE);
        if (hidden[line.parent()]) {
            row[line.parent()] = Fraction.ONE.negated();
        }
        reduce(row);
        for (int cell = 0; cell < row.length; cell++) {
            if (!row[cell].isZero()) {
                Fraction leading = row[cell];
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i].over(leading);
                }
                rows.add(row);
                pivots.add(cell);
                return;
            }
        }
    }

    private void reduce(Fraction[] vector) {
        for (int r = 0; r < rows.size(); r++) {
            Fraction factor = vector[pivots.get(r)];
            if (!factor.isZero()) {
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = vector[i].minus(factor.times(rows.get(r)[i]));
                }
            }
        }
    }

    private Fraction[] zeros() {
        return IntStream.range(0, n.length).mapToObj(cell -> Fraction.ZERO).toArray(Fraction[]::new);
    }

    /** An exact rational number. */
    private record Fraction(BigInteger top, BigInteger bottom) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
        static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

        static Fraction of(BigInteger top, BigInteger bottom) {
            BigInteger common = top.gcd(bottom);
            BigInteger sign = BigInteger.valueOf(bottom.signum());
            return new Fraction(
                    top.multiply(sign).divide(common), bottom.multiply(sign).divide(common));
        }

        boolean isZero() {
            return top.signum() == 0;
        }

        Fraction negated() {
            return new Fraction(top.negate(), bottom);
        }

        Fraction times(Fraction other) {
            return of(top.multiply(other.top), bottom.multiply(other.bottom));
        }

        Fraction over(Fraction other) {
            return of(top.multiply(other.bottom), bottom.multiply(other.top));
        }

        Fraction minus(Fraction other) {
            return of(top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }
    }
}
