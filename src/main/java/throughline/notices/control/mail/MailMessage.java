package throughline.notices.control.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A mail as it goes over the wire: words first, then the same with its look. */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    MailMessage(Session session, InternetAddress from, Mail mail) throws MessagingException {
        super(session);
        this.id = "<" + mail.id() + "@" + from.getAddress().replaceAll("^.*@", "") + ">";
        setFrom(named(from.getAddress(), from.getPersonal()));
        setRecipient(Message.RecipientType.TO, named(mail.toAddress(), plain(mail.toName())));
        setSubject(plain(mail.subject()), UTF_8);
        setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.written().atOffset(ZoneOffset.UTC)));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("List-Unsubscribe", "<" + mail.stopAddress() + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        setContent(new MimeMultipart("alternative", text, html));
        saveChanges();
    }

    /** An address as every server understands it: names encoded, domains in ASCII (RFC 5890). Others are not known to all servers. */
    static InternetAddress named(String address, @Nullable String name) throws MessagingException {
        int at = address.lastIndexOf('@');
        if (!address.substring(0, Math.max(0, at)).matches("[!-~]+")) {
            throw new AddressException("not an address that every mail server understands", address);
        }
        try {
            InternetAddress understood =
                    new InternetAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
            if (name != null) {
                understood.setPersonal(name, UTF_8);
            }
            return understood;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A line break in a header would begin another header. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
