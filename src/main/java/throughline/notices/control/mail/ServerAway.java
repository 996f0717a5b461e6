package throughline.notices.control.mail;

/** The mail server cannot be talked to, whatever the mail. */
public class ServerAway extends Exception {
    private static final long serialVersionUID = 1;

    private enum Kind {
        TO_ALL,
        IN_THE_MIDDLE,
        REFUSING
    }

    private final Kind kind;

    private ServerAway(Kind kind, String problem, Throwable cause) {
        super(problem, cause);
        this.kind = kind;
    }

    /** No mail is taken at all, for the reason that the server gives. */
    static ServerAway toAll(String problem, Throwable cause) {
        return new ServerAway(Kind.TO_ALL, problem, cause);
    }

    /** The connection ended while a mail was handed over, so that nobody knows whether it was taken. */
    static ServerAway inTheMiddle(String problem, Throwable cause) {
        return new ServerAway(Kind.IN_THE_MIDDLE, problem, cause);
    }

    /** One mail after the other is refused, the last one too. */
    public static ServerAway refusingAll(int times, Refused last) {
        return new ServerAway(Kind.REFUSING, times + " mails in a row were refused; the outbox says why", last);
    }

    public boolean isInTheMiddle() {
        return kind == Kind.IN_THE_MIDDLE;
    }

    public boolean isRefusing() {
        return kind == Kind.REFUSING;
    }
}
