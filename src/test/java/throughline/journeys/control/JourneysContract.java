package throughline.journeys.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.journeys.entity.Journey;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.JourneyRevision;
import throughline.organization.control.Units;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;
import throughline.support.Databases;
import throughline.support.Definitions;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;

abstract class JourneysContract extends OnDatabase {
    private static final JourneyReader READER = new JourneyReader();

    private final SettableClock clock = SettableClock.atNoon();
    private Journeys journeys;

    JourneysContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void makeRepository() {
        journeys = new Journeys(database.entities(), READER, clock);
    }

    @Test
    void publishesRevisionsOneAfterTheOther() {
        assertThat(journeys.publish(badge(), "ada").number()).isEqualTo(1);
        assertThat(journeys.publish(badge("A card"), "ben").number()).isEqualTo(2);
        database.nextRequest();
        assertThat(journeys.byKey("badge").publishedNumber()).isEqualTo(2);
        assertThat(journeys.published("badge").orElseThrow().definition().title())
                .containsEntry("en", "A card");
        assertThat(journeys.published()).extracting(Journeys.Published::number).containsExactly(2);
    }

    @Test
    void givesBackExactlyWhatWasPublished() {
        JourneyDefinition badge = badge();
        long id = journeys.publish(badge, "ada").revisionId();
        database.nextRequest();
        assertThat(journeys.revision(id).definition()).isEqualTo(badge);
    }

    @Test
    void aRevisionStaysAsItWas() {
        long first = journeys.publish(badge(), "ada").revisionId();
        journeys.publish(badge("A card"), "ben");
        database.nextRequest();
        assertThat(journeys.revision(first).definition()).isEqualTo(badge());
        Journey journey = journeys.byKey("badge");
        assertThat(journeys.revision(journey, 1).revisionId()).isEqualTo(first);
        assertThat(journeys.revision(journey, 2).definition().title()).containsEntry("en", "A card");
    }

    @Test
    void theSameContentAgainIsTheSameRevision() {
        Journeys.Published first = journeys.publish(badge(), "ada");
        clock.forward(Duration.ofDays(1));
        Journeys.Published again = journeys.publish(badge(), "ben");
        assertThat(again.revisionId()).isEqualTo(first.revisionId());
        database.nextRequest();
        assertThat(journeys.revisions(journeys.byKey("badge")))
                .singleElement()
                .satisfies(revision -> assertThat(revision.publishedBy()).isEqualTo("ada"));
    }

    @Test
    void goingBackToAnEarlierContentIsANewRevision() {
        journeys.publish(badge(), "ada");
        journeys.publish(badge("A card"), "ada");
        assertThat(journeys.publish(badge(), "ada").number()).isEqualTo(3);
    }

    @Test
    void notesWhoPublishedWhen() {
        journeys.publish(badge(), "ada");
        clock.forward(Duration.ofHours(1));
        journeys.publish(badge("A card"), "ben");
        database.nextRequest();
        assertThat(journeys.revisions(journeys.byKey("badge")))
                .extracting(JourneyRevision::number, JourneyRevision::publishedBy, JourneyRevision::publishedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "ben", clock.instant()),
                        org.assertj.core.groups.Tuple.tuple(
                                1, "ada", clock.instant().minus(Duration.ofHours(1))));
    }

    @Test
    void aDraftLeavesThePublishedRevisionInForce() {
        journeys.publish(badge(), "ada");
        journeys.draft(badge("A card"));
        database.nextRequest();
        Journey journey = journeys.byKey("badge");
        assertThat(journeys.published("badge").orElseThrow().definition()).isEqualTo(badge());
        assertThat(journeys.definition(journey)).isEqualTo(badge());
        assertThat(journey.draft()).contains("A card");
        journeys.publish(badge("A card"), "ada");
        database.nextRequest();
        assertThat(journeys.byKey("badge").draft()).isNull();
    }

    @Test
    void aDraftAloneIsNotPublished() {
        journeys.draft(badge());
        database.nextRequest();
        assertThat(journeys.published("badge")).isEmpty();
        assertThat(journeys.published()).isEmpty();
        assertThat(journeys.all()).extracting(Journey::key).containsExactly("badge");
        assertThat(journeys.definition(journeys.byKey("badge"))).isEqualTo(badge());
    }

    @Test
    void aJourneyInAFileIsChangedThereOnly() {
        journeys.publishFile(badge(), "badge.yaml", "file badge.yaml");
        database.nextRequest();
        assertRefused(() -> journeys.draft(badge("A card")), "journey-in-file");
        assertRefused(() -> journeys.publish(badge("A card"), "ada"), "journey-in-file");
        assertThat(journeys.publishFile(badge("A card"), "badge.yaml", "file badge.yaml")
                        .number())
                .isEqualTo(2);
    }

    @Test
    void journeysToStartWithAreChangedInTheProduct() {
        files().startWith(Map.of("badge.yaml", text(Definitions.yaml("badge"))));
        database.nextRequest();
        assertThat(journeys.byKey("badge").fileName()).isNull();
        assertThat(journeys.publish(badge("A card"), "ada").number()).isEqualTo(2);
        files().startWith(Map.of("badge.yaml", text(Definitions.yaml("badge"))));
        assertThat(journeys.published("badge").orElseThrow().definition()).isEqualTo(badge("A card"));
    }

    @Test
    void aJourneyWhoseFileIsGoneIsChangedInTheProduct() {
        files().take(Map.of("badge.yaml", text(Definitions.yaml("badge"))));
        database.nextRequest();
        assertRefused(() -> journeys.publish(badge("A card"), "ada"), "journey-in-file");
        files().take(Map.of());
        database.nextRequest();
        assertThat(journeys.publish(badge("A card"), "ada").number()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused(() -> journeys.byKey("nowhere"), "not-found");
        assertRefused(() -> journeys.revision(4711), "not-found");
        journeys.publish(badge(), "ada");
        assertRefused(() -> journeys.revision(journeys.byKey("badge"), 2), "not-found");
    }

    @Test
    void keepsLongTextsOfManyLanguages() {
        String long600 = "ü東".repeat(300);
        JourneyDefinition wordy = read(Definitions.yaml("badge").replace("Sends the form", long600));
        long id = journeys.publish(wordy, "ada").revisionId();
        database.nextRequest();
        assertThat(journeys.revision(id).definition()).isEqualTo(wordy);
    }

    /** Files of an organisation that has the functions of the shipped journeys. */
    private JourneyFiles files() {
        Units units = new Units(database.entities());
        if (units.functions().isEmpty()) {
            Definitions.FUNCTIONS.forEach(key -> units.add(Unit.function(key, key, true)));
        }
        return new JourneyFiles(journeys, READER, units);
    }

    private static ByteBuffer text(String yaml) {
        return ByteBuffer.wrap(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static JourneyDefinition badge() {
        return read(Definitions.yaml("badge"));
    }

    private static JourneyDefinition badge(String title) {
        return read(Definitions.yaml("badge").replace("A badge", title));
    }

    private static JourneyDefinition read(String yaml) {
        JourneyReader.Reading reading = READER.read(yaml, Definitions.FUNCTIONS);
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.definition());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String type) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
