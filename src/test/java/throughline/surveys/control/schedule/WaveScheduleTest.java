package throughline.surveys.control.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.time.LocalCalendar;
import throughline.support.Databases;
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

/** Waves are due from the morning of their first day, and when their last is over, by the days of where the organisation is. */
class WaveScheduleTest extends OnDatabase {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 4);

    // in Auckland, thirteen hours ahead, it is one in the morning of 2 March
    private final SettableClock clock = SettableClock.atNoon();
    private WaveSchedule schedule;
    private Surveys surveys;
    private Survey survey;
    private int planned;

    WaveScheduleTest() {
        super(Databases.DERBY);
    }

    @BeforeEach
    void inAuckland() {
        schedule = new WaveSchedule(new LocalCalendar(clock, "Pacific/Auckland"), database.sql());
        surveys = new Surveys(database.entities());
        survey = surveys.add(new Survey(
                "Services", SurveyDesign.inWaves(List.of("badge"), 2, 12), Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void aWaveIsDueFromTheMorningOfItsDay() {
        Wave wave = planned(FIRST, LAST);
        assertThat(schedule.toOpen()).as("at one in the morning").doesNotContain(wave.id());
        clock.forward(Duration.ofMinutes(7 * 60 - 1));
        assertThat(schedule.toOpen()).as("a minute before eight").doesNotContain(wave.id());
        clock.forward(Duration.ofMinutes(1));
        assertThat(schedule.toOpen()).as("at eight").contains(wave.id());
        clock.forward(Duration.ofHours(20));
        assertThat(schedule.toOpen()).as("after a night in which nothing ran").contains(wave.id());
    }

    @Test
    void aWaveWithoutADayIsNeverDue() {
        Wave wave = planned(null, null);
        open(wave);
        Wave still = planned(null, null);
        clock.forward(Duration.ofDays(999));
        assertThat(schedule.toOpen()).doesNotContain(still.id());
        assertThat(schedule.toClose()).doesNotContain(wave.id());
    }

    @Test
    void aWaveIsOverWhenItsLastDayIs() {
        Wave wave = planned(null, LAST);
        open(wave);
        clock.forward(Duration.ofHours(3 * 24 - 2));
        assertThat(schedule.toClose()).as("at eleven in the evening").doesNotContain(wave.id());
        clock.forward(Duration.ofHours(1));
        assertThat(schedule.toClose()).as("at midnight").contains(wave.id());
    }

    @Test
    void whatCouldNotBeOpenedIsLeftAloneUntilItsDaysAreSetAgain() {
        Wave wave = planned(FIRST, null);
        clock.forward(Duration.ofHours(8));
        wave.couldNotOpen("There is no such function.");
        database.entities().flush();
        assertThat(schedule.toOpen()).doesNotContain(wave.id());
        schedule.change(wave, FIRST, null);
        database.entities().flush();
        assertThat(schedule.toOpen()).contains(wave.id());
        assertThat(wave.days().openingProblem()).isNull();
    }

    @Test
    void daysThatDoNotFitAreRefusedWithTheirPlace() {
        Wave wave = planned(null, null);
        assertThat(refused(wave, FIRST.minusDays(1), FIRST.minusDays(1))).containsExactly("opensOn", "closesOn");
        assertThat(refused(wave, LAST, FIRST)).containsExactly("closesOn");
        assertThat(refused(wave, null, LocalDate.of(12026, 1, 1))).containsExactly("closesOn");
        schedule.change(wave, LAST, null);
        assertThat(refused(wave, LAST, FIRST)).as("the first day as it was").containsExactly("closesOn");
        schedule.change(wave, null, null);
        open(wave);
        assertThat(refused(wave, LAST, LAST)).containsExactly("opensOn");
        assertThat(wave.days().opensOn()).isNull();
        assertThat(wave.days().closesOn()).isNull();
        wave.close(clock.instant());
        assertThatThrownBy(() -> schedule.change(wave, null, LAST))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("wave-already-closed"));
    }

    @Test
    void aWaveWhoseLastDayIsOverIsNotOpened() {
        Wave wave = planned(FIRST, FIRST);
        schedule.requireTimeLeft(wave);
        clock.forward(Duration.ofHours(23));
        assertThatThrownBy(() -> schedule.requireTimeLeft(wave))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("wave-too-late"));
    }

    @Test
    void readingTheDaysOfAWaveThatHasNoneWritesNothing() {
        long id = planned(null, null).id();
        database.nextRequest();
        Wave wave = surveys.wave(id);
        int version = wave.version();
        assertThat(wave.days().closesOn()).isNull();
        database.nextRequest();
        assertThat(surveys.wave(id).version()).isEqualTo(version);
    }

    private List<String> refused(Wave wave, @Nullable LocalDate opens, LocalDate closes) {
        try {
            schedule.change(wave, opens, closes);
        } catch (Refusal refusal) {
            return refusal.violations().stream().map(Violation::path).toList();
        }
        return List.of();
    }

    private Wave planned(@Nullable LocalDate opens, @Nullable LocalDate closes) {
        Wave wave = new Wave(survey, ++planned, "Wave " + planned, Audience.EVERYBODY);
        wave.schedule(opens, closes);
        return surveys.add(wave);
    }

    private void open(Wave wave) {
        wave.open(
                new Questionnaire(List.of(), 2, 12, null),
                new Frame(0, List.of(), List.of()),
                DisclosureRules.DEFAULT,
                clock.instant());
        database.entities().flush();
    }
}
