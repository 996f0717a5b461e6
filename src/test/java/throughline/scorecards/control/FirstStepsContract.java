package throughline.scorecards.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.Journeys;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.organization.entity.Account;
import throughline.organization.entity.Organization;
import throughline.organization.entity.PersonRecord;
import throughline.organization.entity.Unit;
import throughline.scorecards.entity.guide.FirstStep;
import throughline.support.Databases;
import throughline.support.Definitions;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

abstract class FirstStepsContract extends OnDatabase {
    private static final JourneyReader READER = new JourneyReader();

    private final SettableClock clock = SettableClock.atNoon();
    private Units units;
    private People people;
    private Journeys journeys;
    private Surveys surveys;
    private FirstSteps steps;

    FirstStepsContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void beginWithWhatAStartMakes() {
        units = new Units(database.entities());
        people = new People(database.sql());
        journeys = new Journeys(database.entities(), READER, clock);
        surveys = new Surveys(database.entities());
        steps = new FirstSteps(units, people, journeys, surveys);
        units.add(Organization.unnamed());
        units.add(Unit.function("hr", "HR", true));
        units.add(Unit.function("sales", "Sales", false));
        journeys.publishFile(
                Objects.requireNonNull(READER.read(Definitions.yaml("badge"), Definitions.FUNCTIONS)
                        .definition()),
                "badge.yaml",
                "file badge.yaml");
    }

    @Test
    void nothingIsDoneInAnEmptyOrganisationAndItsNameComesFirst() {
        assertThat(steps.all())
                .extracting(FirstStep::key)
                .containsExactly("name", "people", "functions", "journeys", "survey", "open", "close");
        assertThat(done()).isEmpty();
    }

    @Test
    void whoGaveANameIsNotAskedForOne() {
        units.organization().orElseThrow().rename("Meridian");
        assertThat(steps.all()).extracting(FirstStep::key).startsWith("people");
    }

    @Test
    void peopleAreInOnceSomebodyCanBeAsked() {
        people.insert(
                List.of(new PersonRecord("1", null, "Ada", "en", "UTC", null, null, null, List.of())),
                Map.of(),
                done -> {});
        assertThat(done()).containsExactly("people");
    }

    @Test
    void functionsAreNamedOnceEachThatDeliversHasAHead() {
        Account ada = new Account("ada@example.org", "Ada", Set.of());
        database.entities().persist(ada);
        database.entities().flush();
        units.add(Unit.function("it", "IT", true)).headedBy(ada.id());
        assertThat(done()).isEmpty();
        units.byKey("hr").headedBy(ada.id());
        assertThat(done()).containsExactly("functions");
    }

    @Test
    void aJourneyOfOnesOwnShowsThatJourneysWereLookedAt() {
        journeys.draft(Objects.requireNonNull(
                READER.read(Definitions.yaml("own"), Definitions.FUNCTIONS).definition()));
        assertThat(done()).containsExactly("journeys");
    }

    @Test
    void aWaveTicksTheRestWhileItIsOpenedAndClosed() {
        Survey survey =
                surveys.add(new Survey("Services", SurveyDesign.inWaves(List.of("badge"), 2, 12), clock.instant()));
        assertThat(done()).containsExactly("journeys", "survey");
        assertThat(path("open")).isEqualTo("/surveys/" + survey.id());
        Wave wave = surveys.add(new Wave(survey, 1, "Spring", Audience.EVERYBODY));
        assertThat(done()).containsExactly("journeys", "survey");
        assertThat(path("open")).isEqualTo("/waves/" + wave.id());
        wave.open(
                new Questionnaire(List.of(), 2, 12, null),
                new Frame(0, List.of(), List.of()),
                DisclosureRules.DEFAULT,
                clock.instant());
        assertThat(done()).containsExactly("journeys", "survey", "open");
        wave.close(clock.instant());
        assertThat(done()).containsExactly("journeys", "survey", "open", "close");
    }

    private List<String> done() {
        return steps.all().stream().filter(FirstStep::done).map(FirstStep::key).toList();
    }

    private String path(String key) {
        return steps.all().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .path();
    }
}
