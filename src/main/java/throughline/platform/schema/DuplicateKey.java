package throughline.platform.schema;

/** A row with this key is there already: somebody else was quicker. */
public class DuplicateKey extends IllegalStateException {
    static final String STATE = "23505";

    private static final long serialVersionUID = 1;

    DuplicateKey(String what) {
        super(what);
    }
}
