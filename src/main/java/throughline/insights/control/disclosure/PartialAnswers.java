package throughline.insights.control.disclosure;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import throughline.surveys.entity.Codes;

/**
 * People who rated only some of the items that a figure is made of. Per person the figure takes the mean of what they rated; so twice
 * the figure of two items, less both items, leaves what those said who rated one of them. They are a group like any other.
 */
public final class PartialAnswers {
    private final List<byte[]> items;
    private final int[] journeys;
    private final int rows;

    /**
     * @param items the codes of each item
     * @param journeys the journey of each item, as a number from 0
     */
    public PartialAnswers(List<byte[]> items, int[] journeys) {
        this.items = List.copyOf(items);
        this.journeys = journeys.clone();
        this.rows = items.get(0).length;
    }

    /** The groups that remain when items are taken from the figure in the ways that leave few. */
    public Set<BitSet> groups() {
        int[] sizes = new int[rows];
        BitSet severalJourneys = new BitSet();
        for (int row = 0; row < rows; row++) {
            int first = -1;
            for (int item = 0; item < journeys.length; item++) {
                if (Codes.isRating(items.get(item)[row])) {
                    sizes[row]++;
                    first = first < 0 ? journeys[item] : first;
                    severalJourneys.set(row, severalJourneys.get(row) || first != journeys[item]);
                }
            }
        }
        Set<BitSet> groups = new LinkedHashSet<>();
        groups.add(severalJourneys);
        groups.add(otherThanMost(sizes));
        for (int size = 1; size <= journeys.length; size++) {
            BitSet others = new BitSet();
            boolean any = false;
            for (int row = 0; row < rows; row++) {
                any |= sizes[row] == size;
                others.set(row, sizes[row] > 0 && sizes[row] != size);
            }
            if (any) {
                groups.add(others);
            }
        }
        groups.removeIf(BitSet::isEmpty);
        return groups;
    }

    /** Those who rated another number of items than most who rated the same item. */
    private BitSet otherThanMost(int[] sizes) {
        BitSet others = new BitSet();
        for (byte[] item : items) {
            long[] counts = new long[journeys.length + 1];
            for (int row = 0; row < rows; row++) {
                counts[Codes.isRating(item[row]) ? sizes[row] : 0]++;
            }
            int most = 1;
            for (int size = 2; size < counts.length; size++) {
                most = counts[size] > counts[most] ? size : most;
            }
            for (int row = 0; row < rows; row++) {
                if (Codes.isRating(item[row]) && sizes[row] != most) {
                    others.set(row);
                }
            }
        }
        return others;
    }
}
