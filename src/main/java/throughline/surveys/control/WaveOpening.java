package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Need;
import throughline.journeys.entity.Step;
import throughline.organization.entity.Member;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

/** Opens waves: freezes the questions, the groups and the rules, and invites the audience. */
@ApplicationScoped
public class WaveOpening {
    private final Surveys surveys;
    private final Journeys journeys;
    private final Frames frames;
    private final Ballots ballots;

    @Inject
    public WaveOpening(Surveys surveys, Journeys journeys, Frames frames, Ballots ballots) {
        this.surveys = surveys;
        this.journeys = journeys;
        this.frames = frames;
        this.ballots = ballots;
    }

    public void open(Wave wave, Clock clock) {
        Survey survey = surveys.byId(wave.surveyId());
        // an always-on survey invites one by one, and its frame grows with them
        List<Member> members = survey.design().alwaysOn() == null ? frames.members(wave.audience()) : List.of();
        wave.open(questionnaire(survey.design()), frames.of(members), rules(survey), clock.instant());
        ballots.prepare(wave, members, clock.instant());
    }

    /** The questions in the revisions in force now; a journey that is not published cannot be asked about. */
    private Questionnaire questionnaire(SurveyDesign design) {
        List<Questionnaire.Asked> asked = new ArrayList<>();
        List<JourneyDefinition> definitions = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < design.journeys().size(); i++) {
            String key = design.journeys().get(i);
            Optional<Journeys.Published> published = journeys.published(key);
            if (published.isEmpty()) {
                violations.add(Violation.at("journeys[" + i + "]", "survey.journey-unpublished", key));
            } else {
                JourneyDefinition definition = published.get().definition();
                definitions.add(definition);
                asked.add(new Questionnaire.Asked(
                        key,
                        published.get().revisionId(),
                        definition.steps().stream().map(Step::key).toList(),
                        definition.needs().stream().map(Need::key).toList()));
            }
        }
        violations.addAll(untranslated(design, definitions));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return new Questionnaire(asked, design.detailLimit(), design.months(), languages(design, definitions));
    }

    /** Texts that are missing in a language that the survey is to be asked in. */
    private static List<Violation> untranslated(SurveyDesign design, List<JourneyDefinition> journeys) {
        List<Violation> missing = new ArrayList<>();
        for (String language : design.languages() == null ? List.<String>of() : design.languages()) {
            for (JourneyDefinition journey : journeys) {
                journey.missing(language)
                        .forEach(place -> missing.add(Violation.at(
                                journey.key() + "." + place, "survey.text-missing", journey.key(), place, language)));
            }
        }
        return missing;
    }

    private static List<String> languages(SurveyDesign design, List<JourneyDefinition> journeys) {
        if (design.languages() != null) {
            return design.languages();
        }
        return journeys.stream()
                .flatMap(journey -> journey.title().keySet().stream())
                .distinct()
                .filter(language -> journeys.stream()
                        .allMatch(journey -> journey.missing(language).isEmpty()))
                .sorted()
                .toList();
    }

    /** Rules may only become stricter from wave to wave. */
    private DisclosureRules rules(Survey survey) {
        return surveys.waves(survey.id()).stream()
                .filter(wave -> wave.status() != Wave.Status.PLANNED)
                .map(Wave::rules)
                .reduce(DisclosureRules.DEFAULT.withSensitive(frames.sensitiveSegments()), DisclosureRules::atLeast);
    }
}
