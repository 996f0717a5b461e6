package throughline.surveys.boundary.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Violation;
import throughline.platform.languages.ReaderLanguage;
import throughline.platform.pages.Messages;
import throughline.surveys.entity.Questionnaire;

/** In which languages a survey can be asked, and in which somebody is. */
@ApplicationScoped
public class SurveyLanguages {
    @Inject
    private Messages messages;

    /** What is wrong with the languages that a survey is to be asked in; null: nothing was said about them. */
    public List<Violation> violations(@Nullable List<String> tags) {
        List<String> known =
                messages.languages().stream().map(Locale::toLanguageTag).toList();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; tags != null && i < tags.size(); i++) {
            if (!known.contains(tags.get(i))) {
                violations.add(Violation.at(
                        "languages[" + i + "]",
                        "survey.language-unknown",
                        tags.get(i),
                        known.stream().collect(Collectors.joining(", "))));
            }
        }
        return violations;
    }

    /** Answers a reader in their language if a survey is asked in it, else in one that it is asked in. */
    public void speak(Questionnaire questionnaire) {
        if (!questionnaire.speaks(ReaderLanguage.current().toLanguageTag())) {
            ReaderLanguage.begin(messages.languages().stream()
                    .filter(language -> questionnaire.speaks(language.toLanguageTag()))
                    .findFirst()
                    .orElse(Locale.ENGLISH));
        }
    }
}
