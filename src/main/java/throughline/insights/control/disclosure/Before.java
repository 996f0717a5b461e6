package throughline.insights.control.disclosure;

/**
 * What was published before a release.
 *
 * @param versions earlier versions of it, made of the same answers
 * @param wave the release of the wave before, of answers that many of the same people may have given again
 */
public record Before(Disclosed versions, Disclosed wave) {
    /** Nothing. */
    public static Before nothing() {
        return new Before(new Disclosed(), new Disclosed());
    }
}
