package throughline.notices.control.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import throughline.notices.control.Dispatch.Ready;
import throughline.notices.control.OptOutCodes;
import throughline.notices.entity.Letter;
import throughline.notices.entity.Notice;
import throughline.organization.entity.Contact;
import throughline.platform.pages.Messages;

/** Makes mails of letters: the same words plainly and with a look. */
@ApplicationScoped
public class MailWriter {
    private static final String TEMPLATE = "notices/letter.jte";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages;
    private final OptOutCodes codes;
    private final Clock clock;
    private final String url;

    @Inject
    public MailWriter(
            Messages messages, OptOutCodes codes, Clock clock, @ConfigProperty(name = "throughline.url") String url) {
        this.messages = messages;
        this.codes = codes;
        this.clock = clock;
        this.url = url.replaceAll("/$", "");
    }

    /** What the template shows. */
    public record Sheet(String greeting, Letter letter, String stop, String stopAddress) {}

    public Mail write(Ready ready) {
        Notice notice = ready.notice();
        Letter letter = ready.letter();
        Contact to = ready.to();
        Locale locale = Locale.forLanguageTag(letter.language());
        Sheet sheet = new Sheet(
                messages.text(locale, "letter.greeting", to.name()),
                letter,
                messages.text(locale, "letter.stop"),
                url + "/unsubscribe/" + codes.code(to.id()));
        StringOutput html = new StringOutput();
        templates.render(TEMPLATE, Map.of("sheet", sheet), html);
        return new Mail(
                "throughline-" + notice.id() + "-" + notice.queuedAt().toEpochMilli(),
                clock.instant(),
                to.name(),
                ready.address(),
                letter.subject(),
                text(sheet),
                html.toString(),
                url + "/api/v1/unsubscriptions/" + codes.code(to.id()));
    }

    private static String text(Sheet sheet) {
        Letter letter = sheet.letter();
        return sheet.greeting() + "\n\n" + String.join("\n\n", letter.paragraphs()) + "\n\n"
                + letter.action().label() + ":\n" + letter.action().address() + "\n\n-- \n" + letter.afterword() + "\n"
                + sheet.stop() + ": " + sheet.stopAddress() + "\n";
    }
}
