package throughline.statistics.incomplete;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The state of {@link NormalEm} between iterations, on standardised variables without the constant ones. */
final class EmIteration {

    /** So that a start with a singular Σ does not hold the iterations fast. */
    private static final double LOOSENED = 1e-6;

    private static final double ROUNDING = 1e-6;

    private final double[] centre;
    private final double[] scale;
    private final int[] varying;
    private final int size;
    private final Map<Pattern, Pattern.Scaled> patterns = new LinkedHashMap<>();
    private final double weight;
    private final double[] mu;
    private final double[] sigma;
    private final PatternInverses inverses;
    private final double[] deviation;
    private final double[] turned;

    private EmIteration(PatternSums sums, double[] centre, double[] scale, Map<Pattern, Pattern.Scaled> known) {
        this.centre = centre;
        this.scale = scale;
        varying = IntStream.range(0, scale.length).filter(i -> scale[i] > 0).toArray();
        size = varying.length;
        for (Pattern pattern : sums.patterns()) {
            Pattern.Scaled before = known.get(pattern);
            Pattern.Scaled scaled = before == null ? pattern.scaled(centre, scale, varying) : before;
            if (scaled.at().length > 0) {
                patterns.put(pattern, scaled);
            }
        }
        weight = patterns.values().stream().mapToDouble(Pattern.Scaled::weight).sum();
        mu = new double[size];
        sigma = new double[size * size];
        for (int i = 0; i < size; i++) {
            sigma[i * size + i] = 1;
        }
        inverses = new PatternInverses(size);
        deviation = new double[size];
        turned = new double[size];
    }

    /** Starts without correlations, on the scale of the values that are there. */
    static EmIteration of(PatternSums sums) {
        List<PatternSums.Available> there =
                IntStream.range(0, sums.variables()).mapToObj(sums::available).toList();
        return new EmIteration(
                sums,
                there.stream().mapToDouble(PatternSums.Available::mean).toArray(),
                there.stream().mapToDouble(one -> Math.sqrt(one.variance())).toArray(),
                Map.of());
    }

    /** Starts at a fit and on its scale, the correlations drawn a little towards none. */
    static EmIteration from(PatternSums sums, NormalFit start) {
        return from(sums, start, Map.of());
    }

    /** As the other; patterns that are known on the scale of the fit are not scaled again. */
    static EmIteration from(PatternSums sums, NormalFit start, Map<Pattern, Pattern.Scaled> known) {
        EmIteration em = new EmIteration(
                sums,
                start.means().clone(),
                IntStream.range(0, sums.variables())
                        .mapToDouble(i -> Math.sqrt(start.covariance()[i][i]))
                        .toArray(),
                known);
        for (int i = 0; i < em.size; i++) {
            for (int j = 0; j < em.size; j++) {
                if (i != j) {
                    em.sigma[i * em.size + j] = (1 - LOOSENED) * start.correlation(em.varying[i], em.varying[j]);
                }
            }
        }
        return em;
    }

    /** How many variables are not constant. */
    int size() {
        return size;
    }

    /** Σ, row by row. */
    double[] sigma() {
        return sigma;
    }

    /** N, the weight of all patterns. */
    double weight() {
        return weight;
    }

    /** Tells each pattern with the inverse of Σ over its variables, which is written over for the next. */
    void forEachInverse(BiConsumer<Pattern.Scaled, double[]> use) {
        inverses.take(sigma);
        for (Pattern.Scaled pattern : patterns.values()) {
            use.accept(pattern, inverses.over(pattern.at()));
        }
    }

    /** The patterns on the scale of this. */
    Map<Pattern, Pattern.Scaled> patterns() {
        return patterns;
    }

    /** μ and the lower triangle of Σ. */
    double[] parameters() {
        double[] parameters = Arrays.copyOf(mu, size + size * (size + 1) / 2);
        int next = size;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                parameters[next++] = sigma[i * size + j];
            }
        }
        return parameters;
    }

    void moveTo(double[] parameters) {
        System.arraycopy(parameters, 0, mu, 0, size);
        int next = size;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                sigma[i * size + j] = parameters[next];
                sigma[j * size + i] = parameters[next++];
            }
        }
    }

    /** One iteration; returns the largest change of a parameter. */
    double step() {
        double[] score = new double[size];
        double[] curvature = new double[size * size];
        forEachInverse((pattern, inverse) -> addScores(pattern, inverse, score, curvature));
        return update(score, curvature);
    }

    /**
     * Whether Σ is a matrix of covariances, up to rounding: Cholesky's pivots, with variances a little larger, are not negative. Where
     * variables depend on each other and rows are few, the inverses are of so small pivots that an iteration can leave what is possible.
     */
    boolean isPossible() {
        double[] lower = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = i == j ? sigma[i * size + i] * (1 + ROUNDING) : sigma[i * size + j];
                for (int c = 0; c < j; c++) {
                    rest -= lower[i * size + c] * lower[j * size + c];
                }
                if (i == j && rest < 0) {
                    return false;
                }
                double pivot = lower[j * size + j];
                lower[i * size + j] = i == j ? Math.sqrt(rest) : pivot > 0 ? rest / pivot : 0;
            }
        }
        return true;
    }

    /** The fit so far, on the scale of the data. */
    NormalFit fit(boolean converged, int iterations) {
        double[] means = centre.clone();
        double[][] covariance = new double[centre.length][centre.length];
        for (int i = 0; i < size; i++) {
            int v = varying[i];
            means[v] += mu[i] * scale[v];
            for (int j = 0; j < size; j++) {
                covariance[v][varying[j]] = sigma[i * size + j] * scale[v] * scale[varying[j]];
            }
        }
        return new NormalFit(means, covariance, converged, iterations, NormalFit.Reason.NONE, List.of());
    }

    /** With A the inverse: g += W·A(m−μ) and G += A[FFᵀ + W(m−μ)(m−μ)ᵀ]A − W·A, G in the lower triangle. */
    private void addScores(Pattern.Scaled pattern, double[] inverse, double[] score, double[] curvature) {
        int[] at = pattern.at();
        int k = at.length;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                curvature[at[a] * size + at[b]] -= pattern.weight() * inverse[a * k + b];
            }
        }
        for (double[] direction : pattern.spread()) {
            addSquare(inverse, direction, 1, at, curvature);
        }
        for (int a = 0; a < k; a++) {
            deviation[a] = pattern.mean()[a] - mu[at[a]];
        }
        addSquare(inverse, deviation, pattern.weight(), at, curvature);
        for (int a = 0; a < k; a++) {
            score[at[a]] += pattern.weight() * turned[a];
        }
    }

    /** Adds W·(Av)(Av)ᵀ and leaves Av behind. */
    private void addSquare(double[] inverse, double[] v, double w, int[] at, double[] curvature) {
        int k = at.length;
        for (int a = 0; a < k; a++) {
            double sum = 0;
            for (int b = 0; b < k; b++) {
                sum += inverse[a * k + b] * v[b];
            }
            turned[a] = sum;
        }
        for (int a = 0; a < k; a++) {
            double factor = w * turned[a];
            int row = at[a] * size;
            for (int b = 0; b <= a; b++) {
                curvature[row + at[b]] += factor * turned[b];
            }
        }
    }

    private double update(double[] score, double[] curvature) {
        double change = 0;
        double[] shift = new double[size];
        double[] left = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int c = 0; c < size; c++) {
                double factor = sigma[i * size + c] / weight;
                shift[i] += factor * score[c];
                for (int j = 0; j < size; j++) {
                    left[i * size + j] += factor * curvature[Math.max(c, j) * size + Math.min(c, j)];
                }
            }
        }
        double[] step = new double[size * size];
        for (int i = 0; i < size; i++) {
            mu[i] += shift[i];
            change = Math.max(change, Math.abs(shift[i]));
            for (int j = 0; j <= i; j++) {
                double sum = -shift[i] * shift[j];
                for (int c = 0; c < size; c++) {
                    sum += left[i * size + c] * sigma[c * size + j];
                }
                step[i * size + j] = sum;
                change = Math.max(change, Math.abs(sum));
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                sigma[i * size + j] += step[i * size + j];
                sigma[j * size + i] = sigma[i * size + j];
            }
            sigma[i * size + i] = Math.max(0, sigma[i * size + i]);
        }
        return change;
    }
}
