package throughline.statistics.burden;

import java.util.Comparator;
import java.util.List;

/**
 * The few items that carry most dissatisfied people. Where there is a reason, no item is in the set.
 *
 * @param people dissatisfied with any item, unweighted
 * @param share of the dissatisfied, weighted, who are dissatisfied with an item of the set
 * @param exact whether every set was tried; if not, a smaller one may exist
 * @param items all items, in the order of their indexes
 * @param reason why there is no set; NONE if there is one
 */
public record ParetoSet(long people, double share, boolean exact, List<Item> items, Reason reason) {

    /** Why there is no set. */
    public enum Reason {
        /** There is one. */
        NONE,
        /** Nobody is dissatisfied with anything. */
        NOBODY_DISSATISFIED
    }

    /**
     * One item.
     *
     * @param index of the item
     * @param share of the dissatisfied, weighted, who are dissatisfied with it
     * @param inSet whether it belongs to the set
     * @param stability P(it belongs to the set), as a share of the draws
     */
    public record Item(int index, double share, boolean inSet, double stability) {}

    /** Copies the list. */
    public ParetoSet {
        items = List.copyOf(items);
    }

    /**
     * The indexes of the items in the set.
     *
     * @return those with the largest share first, the lower index first among equals
     */
    public List<Integer> set() {
        return items.stream()
                .filter(Item::inSet)
                .sorted(Comparator.comparingDouble(Item::share).reversed())
                .map(Item::index)
                .toList();
    }
}
