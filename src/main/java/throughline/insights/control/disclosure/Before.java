package throughline.insights.control.disclosure;

import java.util.Set;

/**
 * What was published before a release.
 *
 * @param versions earlier versions of it, made of the same answers
 * @param wave the release of the wave before, of answers that many of the same people may have given again
 */
public record Before(Disclosed versions, Disclosed wave) {
    /** The values that units were broken down by: an earlier version's come first, because groups of the same answers must not change. */
    public Set<String> columns() {
        Set<String> ofVersions = versions.columns();
        return ofVersions.isEmpty() ? wave.columns() : ofVersions;
    }

    /** Nothing. */
    public static Before nothing() {
        return new Before(new Disclosed(), new Disclosed());
    }
}
