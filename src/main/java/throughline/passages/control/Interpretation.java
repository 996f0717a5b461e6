package throughline.passages.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.control.People;
import throughline.passages.entity.EventKind;
import throughline.passages.entity.Parked.Reason;
import throughline.passages.entity.PassageEvent;
import throughline.passages.entity.ReceivedEvent;

/** Finds out what events mean here, as people and journeys are now; for one batch, within which nothing is looked up twice. */
final class Interpretation {
    /** Clocks of other systems may be ahead by this. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final int FEW = 20;

    private final People people;
    private final Map<String, JourneyDefinition> journeys = new HashMap<>();
    private final Map<String, Optional<Long>> persons = new HashMap<>();
    private final Instant now;
    // of many events the addresses are read at once: each by itself would look through all people
    private final @Nullable Map<String, Long> addresses;

    Interpretation(People people, Journeys journeys, Instant now, int events) {
        this.people = people;
        this.now = now;
        this.addresses = events > FEW ? people.idsByAddress() : null;
        journeys.published()
                .forEach(published -> this.journeys.put(published.definition().key(), published.definition()));
    }

    private Optional<Long> person(String subject) {
        return people.idOf(subject)
                .or(() -> addresses == null
                        ? people.idOfAddress(subject)
                        : Optional.ofNullable(addresses.get(subject.toLowerCase(Locale.ROOT))));
    }

    /** What an event means, or why it means nothing. */
    record Reading(@Nullable PassageEvent event, @Nullable Reason reason, String value) {
        static Reading parked(Reason reason, String value) {
            return new Reading(null, reason, value);
        }
    }

    Reading of(ReceivedEvent event) {
        Optional<EventKind> kind = EventKind.of(event.type());
        if (kind.isEmpty()) {
            return Reading.parked(Reason.UNKNOWN_TYPE, event.type());
        }
        Instant at = time(event.time());
        if (at == null) {
            return Reading.parked(Reason.NO_TIME, event.time());
        }
        if (at.isAfter(now.plus(SKEW))) {
            return Reading.parked(Reason.FUTURE, event.time());
        }
        JourneyDefinition journey = journeys.get(event.journey());
        if (journey == null) {
            return Reading.parked(Reason.UNKNOWN_JOURNEY, event.journey());
        }
        boolean ofStep = kind.get().isOfStep();
        if (ofStep && journey.step(event.step()).isEmpty()) {
            return Reading.parked(Reason.UNKNOWN_STEP, event.step());
        }
        Optional<Long> person = persons.computeIfAbsent(event.subject(), this::person);
        if (person.isEmpty()) {
            return Reading.parked(Reason.UNKNOWN_PERSON, event.subject());
        }
        return new Reading(
                new PassageEvent(
                        kind.get(),
                        person.get(),
                        event.journey(),
                        ofStep ? event.step() : null,
                        event.thread(),
                        at.isAfter(now) ? now : at),
                null,
                "");
    }

    /** To the millisecond that is kept; null if it is no time, or one of no calendar. */
    static @Nullable Instant time(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return time.isBefore(Instant.EPOCH) ? null : time;
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
