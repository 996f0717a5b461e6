package throughline.notices.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import throughline.notices.control.mail.MailSettings;

/** With wrong settings of mail the service does not start, and says what would be right: else invitations would wait for nothing. */
@Singleton
@Startup
public class MailAtStart {
    @Inject
    private MailSettings settings;

    @PostConstruct
    void check() {
        if (settings.isConfigured()) {
            settings.server();
        }
    }
}
