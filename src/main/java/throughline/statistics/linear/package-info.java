/**
 * The little matrix algebra the estimates share: sweeping and spectral roots of small symmetric matrices.
 *
 * <p>For: matrices of some dozens of columns that may be singular; collinear columns drop out instead of failing.
 *
 * <p>Refuses: being a matrix library. Large or unsymmetric matrices do not belong here.
 */
@NullMarked
package throughline.statistics.linear;

import org.jspecify.annotations.NullMarked;
