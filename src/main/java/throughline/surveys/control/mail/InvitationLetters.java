package throughline.surveys.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import throughline.journeys.control.Journeys;
import throughline.notices.entity.Letter;
import throughline.organization.control.Units;
import throughline.platform.languages.Languages;
import throughline.platform.pages.Formats;
import throughline.platform.pages.Messages;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.mail.Reachable.Written;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Wave;

/** The words of invitations and reminders: what is asked, until when, and that nobody will know who said what. */
@ApplicationScoped
public class InvitationLetters {
    private final Surveys surveys;
    private final Journeys journeys;
    private final Units units;
    private final Messages messages;

    @Inject
    public InvitationLetters(Surveys surveys, Journeys journeys, Units units, Messages messages) {
        this.surveys = surveys;
        this.journeys = journeys;
        this.units = units;
        this.messages = messages;
    }

    Letter invitation(Written invitation, Locale locale) {
        Wave wave = surveys.wave(invitation.waveId());
        if (invitation.journey() != null) {
            String way = title(wave.questionnaire(), invitation.journey(), locale);
            return letter(
                    text(locale, "letter.way.subject", way),
                    text(locale, "letter.way.lead", way),
                    new Ending(wave, invitation.link()),
                    locale);
        }
        String title = surveys.byId(wave.surveyId()).title();
        return letter(
                text(locale, "letter.invitation.subject", title),
                text(locale, "letter.invitation.lead", units.organizationName(), title),
                new Ending(wave, invitation.link()),
                locale);
    }

    Letter reminder(Written invitation, Locale locale) {
        Wave wave = surveys.wave(invitation.waveId());
        String title = surveys.byId(wave.surveyId()).title();
        return letter(
                text(locale, "letter.reminder.subject", title),
                text(locale, "letter.reminder.lead", units.organizationName(), title),
                new Ending(wave, invitation.link()),
                locale);
    }

    private record Ending(Wave wave, String link) {}

    private Letter letter(String subject, String lead, Ending ending, Locale locale) {
        LocalDate closes = ending.wave().days().closesOn();
        return new Letter(
                locale.toLanguageTag(),
                subject,
                List.of(
                        lead,
                        text(locale, "letter.anonymous"),
                        closes == null
                                ? text(locale, "letter.own")
                                : text(locale, "letter.own-until", new Formats(locale).date(closes))),
                new Letter.Action(text(locale, "letter.invitation.go"), ending.link()),
                text(locale, "letter.afterword", units.organizationName()));
    }

    private String title(Questionnaire questionnaire, String journey, Locale locale) {
        long revision = questionnaire
                .asked(journey)
                .orElseThrow(() -> new IllegalStateException("the wave does not ask about " + journey))
                .revisionId();
        return Languages.best(journeys.revision(revision).definition().title(), locale);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }
}
