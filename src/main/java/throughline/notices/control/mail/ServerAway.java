package throughline.notices.control.mail;

/** The mail server cannot be talked to, whatever the mail. */
public class ServerAway extends Exception {
    private static final long serialVersionUID = 1;

    private final transient MailRoute.Problem problem;
    private final boolean inTheMiddle;

    private ServerAway(boolean inTheMiddle, MailRoute.Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.inTheMiddle = inTheMiddle;
    }

    /** No mail is taken at all, for the reason that the server gives. */
    static ServerAway toAll(String said, Throwable cause) {
        return new ServerAway(false, MailRoute.Problem.of("outbox.away.said", said), cause);
    }

    /** The server ended the connection with a reply. Its words are left out: they may name whom the mail was for. */
    static ServerAway closing(int reply, Throwable cause) {
        return new ServerAway(true, MailRoute.Problem.of("outbox.away.closed", reply), cause);
    }

    /** The connection was lost, so that nobody knows whether the mail was taken. */
    static ServerAway lost(Throwable cause) {
        return new ServerAway(true, MailRoute.Problem.of("outbox.away.lost"), cause);
    }

    public MailRoute.Problem problem() {
        return problem;
    }

    /** Whether it happened while a mail was handed over. */
    public boolean isInTheMiddle() {
        return inTheMiddle;
    }
}
