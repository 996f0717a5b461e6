package throughline.notices.control.mail;

/** The mail server cannot be talked to, whatever the mail. */
public class ServerAway extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean inTheMiddle;

    private ServerAway(boolean inTheMiddle, String problem, Throwable cause) {
        super(problem, cause);
        this.inTheMiddle = inTheMiddle;
    }

    /** No mail is taken at all, for the reason that the server gives. */
    static ServerAway toAll(String problem, Throwable cause) {
        return new ServerAway(false, problem, cause);
    }

    /** The connection ended while a mail was handed over, so that nobody knows whether it was taken. */
    static ServerAway inTheMiddle(String problem, Throwable cause) {
        return new ServerAway(true, problem, cause);
    }

    public boolean isInTheMiddle() {
        return inTheMiddle;
    }
}
