package throughline.statistics.incomplete;

import org.ejml.data.DMatrixRMaj;

/**
 * I − M′, with M′ the derivative of an iteration of {@link NormalEm} at a fit, of all parameters by all. At a fit g and G are zero, so
 * that only their derivatives count: with A the inverse of Σ over the variables of a pattern, s = Σw(x−μ), S = Σw(x−μ)(x−μ)ᵀ and
 * C = ASA − ½W·A, a pattern adds −W·A·dμ − A·dΣ·As to dg and −A·dΣ·C − C·dΣ·A − As(A·dμ)ᵀ − A·dμ(As)ᵀ to dG.
 */
final class EmSlope {
    private final int size;
    private final int pairs;
    private final double[] scoreByMean;
    private final double[] scoreByPair;
    private final double[] curvatureByMean;
    private final double[] curvatureByPair;

    private EmSlope(EmIteration fit) {
        size = fit.size();
        pairs = size * (size + 1) / 2;
        scoreByMean = new double[size * size];
        scoreByPair = new double[size * pairs];
        curvatureByMean = new double[pairs * size];
        curvatureByPair = new double[pairs * pairs];
        fit.forEachInverse(this::add);
    }

    /** Of parameters in the order of {@link EmIteration#parameters}. */
    static DMatrixRMaj remaining(EmIteration fit) {
        EmSlope slope = new EmSlope(fit);
        DMatrixRMaj remaining = new DMatrixRMaj(slope.size + slope.pairs, slope.size + slope.pairs);
        for (int q = 0; q < slope.size + slope.pairs; q++) {
            slope.column(fit, q, remaining);
        }
        return remaining;
    }

    private void add(Pattern.Scaled pattern, double[] a) {
        int[] at = pattern.at();
        int k = at.length;
        double w = pattern.weight();
        double[] turned = times(a, k, pattern.mean(), w);
        double[] c = middle(pattern, a, turned);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                scoreByMean[at[i] * size + at[j]] -= w * a[i * k + j];
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                addPair(at, i, j, a, c, turned);
            }
        }
    }

    /** What a covariance moves, and what moves it. */
    private void addPair(int[] at, int i, int j, double[] a, double[] c, double[] turned) {
        int k = at.length;
        int pair = pair(at[i], at[j]);
        double once = i == j ? 0.5 : 1;
        for (int x = 0; x < k; x++) {
            double byMean = turned[i] * a[j * k + x] + turned[j] * a[i * k + x];
            curvatureByMean[pair * size + at[x]] -= byMean;
            scoreByPair[at[x] * pairs + pair] -= once * byMean;
            double ai = once * a[x * k + i];
            double aj = once * a[x * k + j];
            double ci = once * c[x * k + i];
            double cj = once * c[x * k + j];
            for (int y = 0; y <= x; y++) {
                curvatureByPair[pair(at[x], at[y]) * pairs + pair] -=
                        ai * c[j * k + y] + aj * c[i * k + y] + ci * a[j * k + y] + cj * a[i * k + y];
            }
        }
    }

    /** ASA − ½W·A, with S = FFᵀ + W·mmᵀ. */
    private static double[] middle(Pattern.Scaled pattern, double[] a, double[] turned) {
        int k = pattern.at().length;
        double[] middle = new double[k * k];
        for (int i = 0; i < k * k; i++) {
            middle[i] = -0.5 * pattern.weight() * a[i];
        }
        addSquare(middle, turned, 1 / pattern.weight());
        for (double[] direction : pattern.spread()) {
            addSquare(middle, times(a, k, direction, 1), 1);
        }
        return middle;
    }

    private static void addSquare(double[] to, double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                to[i * v.length + j] += factor * v[i] * v[j];
            }
        }
    }

    private static double[] times(double[] a, int k, double[] v, double factor) {
        double[] product = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                product[i] += factor * a[i * k + j] * v[j];
            }
        }
        return product;
    }

    /** μ moves by Σ·dg/N, Σ by Σ·dG·Σ/N, besides moving along with the parameter itself. */
    private void column(EmIteration fit, int q, DMatrixRMaj remaining) {
        double[] score = new double[size];
        double[] curvature = new double[size * size];
        for (int i = 0; i < size; i++) {
            score[i] = q < size ? scoreByMean[i * size + q] : scoreByPair[i * pairs + q - size];
            for (int j = 0; j <= i; j++) {
                int pair = pair(i, j);
                double value = q < size ? curvatureByMean[pair * size + q] : curvatureByPair[pair * pairs + q - size];
                curvature[i * size + j] = value;
                curvature[j * size + i] = value;
            }
        }
        double[] sigma = fit.sigma();
        double[] half = new double[size * size];
        for (int i = 0; i < size; i++) {
            double shift = 0;
            for (int c = 0; c < size; c++) {
                double factor = sigma[i * size + c] / fit.weight();
                shift += factor * score[c];
                for (int j = 0; j < size; j++) {
                    half[i * size + j] += factor * curvature[c * size + j];
                }
            }
            remaining.set(i, q, -shift);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double moved = 0;
                for (int c = 0; c < size; c++) {
                    moved += half[i * size + c] * sigma[c * size + j];
                }
                remaining.set(size + pair(i, j), q, -moved);
            }
        }
    }

    /** The place of a covariance among the parameters, i ≥ j. */
    private static int pair(int i, int j) {
        return i * (i + 1) / 2 + j;
    }
}
