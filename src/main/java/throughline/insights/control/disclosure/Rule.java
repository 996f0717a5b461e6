package throughline.insights.control.disclosure;

/** The rules that protect people in a release. All are always in force, but for tests that show what each is needed for. */
public enum Rule {
    /** Cells with fewer than the smallest number of answers are hidden. */
    MINIMUM,
    /** Others are hidden with them, so that subtraction within a line does not bring them back. */
    LINES,
    /** Nothing that only a few have a part in follows from everything published about the item together. */
    AUDIT,
    /** No two published cells of different kinds differ by a few people. */
    DIFFERENCES,
    /** A figure made of several items is hidden where the items give away those who rated only some of them. */
    PARTS,
    /** A breakdown that would hide too many of its answers is not made. */
    BREAKDOWNS,
    /** That all, or nearly all of a few, said the same is not told. */
    UNANIMITY,
    /** Figures of a few are coarse. */
    COARSENESS,
    /** What an earlier version of the release hid stays hidden. */
    VERSIONS,
    /** What this wave and the one before show together tells of few no more than each does, should everybody have answered the same. */
    WAVES
}
