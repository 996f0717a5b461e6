package throughline.notices.control.mail;

/** The mail server cannot be talked to, whatever the mail. */
public class ServerAway extends Exception {
    private static final long serialVersionUID = 1;

    ServerAway(String problem, Throwable cause) {
        super(problem, cause);
    }
}
