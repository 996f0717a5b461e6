package throughline.notices.control.mail;

/** The mail server did not take a mail: {@code forGood}, or now. */
public class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean forGood;

    Refused(boolean forGood, String problem, Throwable cause) {
        super(problem, cause);
        this.forGood = forGood;
    }

    public boolean isForGood() {
        return forGood;
    }
}
