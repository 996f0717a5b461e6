package throughline.notices.control.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What the failures of a mail server mean (RFC 5321, 4.2). */
final class SmtpReplies {
    /** The server ends the connection. */
    static final int CLOSING = 421;

    private static final int NONE = 0;
    private static final int FAILURE = 400;
    private static final int PERMANENT = 500;

    private SmtpReplies() {}

    /** The code of the reply about this mail, that of the address before that of the whole; null if there was no reply. */
    static @Nullable Integer code(MessagingException failure) {
        Integer code = null;
        for (Exception each = failure; each != null; each = next(each)) {
            Integer one = own(each);
            if (one != null && (code == null || each instanceof SMTPAddressFailedException)) {
                code = one;
            }
        }
        return code;
    }

    private static @Nullable Integer own(Exception failure) {
        int code = NONE;
        if (failure instanceof SMTPAddressFailedException address) {
            code = address.getReturnCode();
        } else if (failure instanceof SMTPSendFailedException whole) {
            code = whole.getReturnCode();
        }
        // the library has codes of its own for a connection that ended
        return code >= FAILURE ? code : null;
    }

    /** Whether the server refuses whoever sends: wrong credentials, a wrong sender, too many mails; which is not the fault of this mail. */
    static boolean isAboutTheSender(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPSenderFailedException
                    || (each instanceof SMTPSendFailedException whole
                            && String.valueOf(whole.getCommand()).startsWith("MAIL"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mail itself cannot be sent anywhere, such as one to something that is no address. */
    static boolean isAboutTheMail(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof AddressException) {
                return true;
            }
        }
        return false;
    }

    static boolean isForGood(int code) {
        return code >= PERMANENT;
    }

    /** The last word on it, which is the most precise. */
    static String inWords(MessagingException failure) {
        Exception last = failure;
        for (Exception each = failure; each != null; each = next(each)) {
            last = each;
        }
        String said = last.getMessage();
        return (said == null ? last.getClass().getSimpleName() : said)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
