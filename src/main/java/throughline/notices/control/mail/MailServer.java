package throughline.notices.control.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A connection to the mail server, for several mails one after the other. */
public final class MailServer implements AutoCloseable {
    // a server that is slower than this is not there
    private static final String CONNECT_MS = "15000";
    // RFC 5321, 4.5.3.2.6: giving up earlier after the last line would mean sending twice
    private static final String ANSWER_MS = "600000";

    private final MailSettings.Server server;
    private final Session session;
    private final Transport transport;

    private MailServer(MailSettings.Server server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    /**
     * Begins to talk to the server.
     *
     * @throws ServerAway if there is none at the place in the settings, or it does not let this service in
     */
    public static MailServer connect(MailSettings.Server server) throws ServerAway {
        Session session = Session.getInstance(properties(server));
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(
                    server.host(), server.port(), server.user(), server.user() == null ? null : server.password());
            return new MailServer(server, session, transport);
        } catch (MessagingException failure) {
            throw ServerAway.toAll(server.host() + ":" + server.port() + ": " + SmtpReplies.inWords(failure), failure);
        }
    }

    private static Properties properties(MailSettings.Server server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MS);
        properties.put("mail.smtp.timeout", ANSWER_MS);
        properties.put("mail.smtp.writetimeout", ANSWER_MS);
        properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        boolean starttls = server.security() == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == MailSettings.Security.TLS));
        return properties;
    }

    /**
     * Hands a mail over.
     *
     * @throws Refused if the server does not take this mail, or it can be handed to no server
     * @throws ServerAway if it takes none, or the connection is lost
     */
    public void send(Mail mail) throws Refused, ServerAway {
        try {
            MailMessage message = new MailMessage(session, server.from(), mail);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            throw meaning(failure);
        } catch (IllegalArgumentException unspeakable) {
            throw new Refused(true, String.valueOf(unspeakable.getMessage()), unspeakable);
        }
    }

    private static Refused meaning(MessagingException failure) throws ServerAway {
        @Nullable Integer reply = SmtpReplies.code(failure);
        if (SmtpReplies.isAboutTheSender(failure)) {
            throw ServerAway.toAll(SmtpReplies.inWords(failure), failure);
        }
        if (reply == null && SmtpReplies.isAboutTheMail(failure)) {
            return new Refused(true, SmtpReplies.inWords(failure), failure);
        }
        if (reply == null) {
            throw ServerAway.lost(failure);
        }
        if (reply == SmtpReplies.CLOSING) {
            throw ServerAway.closing(reply, failure);
        }
        return new Refused(SmtpReplies.isForGood(reply), SmtpReplies.inWords(failure), failure);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // what was taken was confirmed one by one
        }
    }
}
