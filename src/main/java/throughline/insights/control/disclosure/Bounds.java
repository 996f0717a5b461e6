package throughline.insights.control.disclosure;

/**
 * What is settled of an item before its cells are decided on, by cell.
 *
 * @param hidden must be hidden however many answered
 * @param shown everybody may know already, and cannot be taken back
 * @param shownBefore was shown in the wave before
 * @param hiddenBefore was hidden in the wave before, by all versions of its release
 */
public record Bounds(boolean[] hidden, boolean[] shown, boolean[] shownBefore, boolean[] hiddenBefore) {
    /** Nothing is settled. */
    public static Bounds none(int cells) {
        return hiding(new boolean[cells]);
    }

    /** Only that some cells must be hidden. */
    public static Bounds hiding(boolean[] hidden) {
        return new Bounds(hidden, new boolean[hidden.length], new boolean[hidden.length], new boolean[hidden.length]);
    }

    /** What is known of these answers, or would be if everybody had answered as in the wave before. */
    boolean[] shownEver() {
        boolean[] ever = shown.clone();
        for (int cell = 0; cell < ever.length; cell++) {
            ever[cell] |= shownBefore[cell];
        }
        return ever;
    }
}
