/**
 * What poor service costs people, and where it concentrates: lost time, money, the few items that carry most dissatisfaction,
 * and where items stand between performance and importance.
 *
 * <p>For: minutes and volumes with their errors, who is dissatisfied with what, and means beside contributions.
 *
 * <p>Refuses: putting an item into a quarter of a map that its uncertainty does not allow.
 */
@NullMarked
package throughline.statistics.burden;

import org.jspecify.annotations.NullMarked;
