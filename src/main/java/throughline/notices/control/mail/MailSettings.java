package throughline.notices.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.platform.text.Names;

/** The mail server of the organisation, as it is configured. Without a host nothing is sent. */
@ApplicationScoped
public class MailSettings {
    private static final int LAST_PORT = 65535;

    /** How the connection is protected. */
    public enum Security {
        /** Begins in the clear and must become encrypted before anything is said. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** Not at all: for a server on the same machine or in a closed network. */
        NONE
    }

    @Inject
    @ConfigProperty(name = "throughline.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "throughline.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "throughline.mail.security", defaultValue = "starttls")
    private String security;

    @Inject
    @ConfigProperty(name = "throughline.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "throughline.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "throughline.mail.from")
    private Optional<String> from;

    /** The settings of a server; {@code user} is null where it asks for none. */
    public record Server(
            String host,
            int port,
            Security security,
            @Nullable String user,
            String password,
            InternetAddress from) {}

    public boolean isConfigured() {
        return host.isPresent();
    }

    /**
     * The server that is configured.
     *
     * @throws IllegalStateException with what is wrong in the settings and what would be right
     */
    public Server server() {
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalStateException("throughline.mail.port is " + port + "; it must be 1 to " + LAST_PORT);
        }
        return new Server(
                host.orElseThrow(() -> new IllegalStateException("throughline.mail.host is not set"))
                        .strip(),
                port,
                protection(),
                user.map(String::strip).orElse(null),
                password.orElse(""),
                sender());
    }

    private Security protection() {
        return Names.find(Security.class, security.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalStateException(
                        "throughline.mail.security is “" + security + "”; it must be " + Names.all(Security.class)));
    }

    private InternetAddress sender() {
        String given = from.orElse("");
        try {
            InternetAddress address = new InternetAddress(given);
            address.validate();
            MailMessage.named(address.getAddress(), address.getPersonal());
            return address;
        } catch (MessagingException | IllegalArgumentException wrong) {
            // without the cause, of which a failing start would tell instead
            throw new IllegalStateException("throughline.mail.from is “" + given
                    + "”; it must be the address that mail comes from, such as Services <services@example.com>");
        }
    }
}
