package throughline.insights.control.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * The answers to an item.
 *
 * @param n how many there are in each cell
 * @param rows which answers they are
 * @param layers for each layer the cell of each answer, −1 for none; the cells of a layer do not overlap
 */
public record Answered(long[] n, BitSet rows, List<int[]> layers) {}
