package throughline.platform.jobs;

/** Where background work tells how far it is. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches. */
    Progress NONE = (phase, done, total) -> {};

    /** {@code phase} is a key of the message bundle under {@code phase.}; total 0 means not known. */
    void at(String phase, long done, long total);
}
