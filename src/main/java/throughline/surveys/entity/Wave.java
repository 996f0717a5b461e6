package throughline.surveys.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.schema.JsonText;

/**
 * One round of asking: planned, then open, then closed, never back. Opening freezes what is asked, whom, and the rules of
 * disclosure; closing destroys the keys, so that no ballot of it can be made or used any more, and once its answers have been
 * written anew, nothing opens what they came in as.
 */
@Entity
public class Wave {
    /** Where a wave stands. */
    public enum Status {
        PLANNED,
        OPEN,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "survey_id")
    private long surveyId;

    @Column(name = "wave_number")
    private int number;

    private String name;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PLANNED;

    // null where no day is set: so it is read from the database
    @Embedded
    private @Nullable WaveDays days;

    @Lob
    private String audience;

    @Lob
    private @Nullable String questionnaire;

    @Lob
    private @Nullable String frame;

    @Lob
    private @Nullable String rules;

    @Column(name = "ballot_public_key")
    private @Nullable String ballotPublicKey;

    @Column(name = "ballot_private_key")
    private @Nullable String ballotPrivateKey;

    @Column(name = "answer_key")
    private @Nullable String answerKey;

    @Column(name = "link_key")
    private @Nullable String linkKey;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Wave() {}

    public Wave(Survey survey, int number, String name, Audience audience) {
        this.surveyId = survey.id();
        this.number = number;
        this.name = name;
        this.audience = JsonText.of(audience);
    }

    /** When it opens, while it is planned, and after which day it closes, by themselves; null: not by itself. */
    public void schedule(@Nullable LocalDate opening, @Nullable LocalDate closing) {
        if (status == Status.CLOSED) {
            throw new Refusal(409, "wave-already-closed", name);
        }
        if (status == Status.PLANNED) {
            ownDays().plan(opening, closing);
        } else {
            ownDays().closeOn(closing);
        }
    }

    /** After how many days from its opening people are reminded; those that were are not changed any more. */
    public void remindAfter(List<Integer> days) {
        ownDays().remindAfter(days);
    }

    public void reminded(int times) {
        requireOpen();
        ownDays().reminded(times);
    }

    /** It was to open today and could not; nothing tries again until its schedule is changed. */
    public void couldNotOpen(String problem) {
        requirePlanned();
        ownDays().couldNotOpen(problem);
    }

    /** Makes it a period of an always-on survey, or a longer one under another name. */
    public void lasting(String period, LocalDate invitesUntil, LocalDate closing) {
        name = period;
        ownDays().inviteUntil(invitesUntil, closing);
    }

    /** Freezes what is asked, whom, and the rules. */
    public void open(Questionnaire asked, Frame whom, DisclosureRules disclosure, Instant now) {
        requirePlanned();
        status = Status.OPEN;
        questionnaire = JsonText.of(asked);
        frame = JsonText.of(whom);
        rules = JsonText.of(disclosure);
        openedAt = now;
        if (days != null) {
            days.opened();
        }
    }

    /** Takes the place of the wave before it, which is no longer planned. */
    public void moveUp() {
        requirePlanned();
        number--;
    }

    public void requirePlanned() {
        if (status != Status.PLANNED) {
            throw new Refusal(409, status == Status.OPEN ? "wave-already-open" : "wave-already-closed", name);
        }
    }

    /** What links and ballots of this wave are made with, and answers are shut with. */
    public void keys(WaveKeys keys) {
        requireOpen();
        linkKey = keys.link();
        ballotPublicKey = keys.ballotPublic();
        ballotPrivateKey = keys.ballotPrivate();
        answerKey = keys.answers();
    }

    /** Groups that appear after it was opened: in answers from elsewhere, or as people are invited one by one. */
    public void reframe(Frame grown) {
        requireOpen();
        frame = JsonText.of(grown);
    }

    public void close(Instant now) {
        if (status == Status.CLOSED) {
            throw new Refusal(409, "wave-already-closed", name);
        }
        requireOpen();
        status = Status.CLOSED;
        closedAt = now;
        linkKey = null;
        ballotPrivateKey = null;
    }

    /** Its answers have been written anew: what they came in as cannot be opened any more. */
    public void settled() {
        if (status != Status.CLOSED) {
            throw new IllegalStateException("wave " + id + " is not closed");
        }
        answerKey = null;
    }

    public void requireOpen() {
        if (status != Status.OPEN) {
            throw new Refusal(409, status == Status.PLANNED ? "wave-not-open" : "wave-already-closed", name);
        }
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    public long id() {
        return id;
    }

    public long surveyId() {
        return surveyId;
    }

    /** 1 for the first wave of its survey, and so on. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Status status() {
        return status;
    }

    public WaveDays days() {
        return days == null ? new WaveDays() : days;
    }

    /** Only to change them: a wave that is merely read is not to be written. */
    private WaveDays ownDays() {
        if (days == null) {
            days = new WaveDays();
        }
        return days;
    }

    public Audience audience() {
        return JsonText.read(audience, Audience.class);
    }

    /** What is asked; from opening on. */
    public Questionnaire questionnaire() {
        return JsonText.read(frozen(questionnaire), Questionnaire.class);
    }

    /** Who was invited, in groups; from opening on. */
    public Frame frame() {
        return JsonText.read(frozen(frame), Frame.class);
    }

    /** From opening on. */
    public DisclosureRules rules() {
        return JsonText.read(frozen(rules), DisclosureRules.class);
    }

    /** From opening on, for good: with it anybody can check ballots. */
    public String ballotPublicKey() {
        return frozen(ballotPublicKey);
    }

    public boolean hasBallotKey() {
        return ballotPublicKey != null;
    }

    /** Sealed; while it is open. */
    public String ballotPrivateKey() {
        requireOpen();
        return frozen(ballotPrivateKey);
    }

    /** Sealed; from opening until its answers have been written anew. */
    public Optional<String> answerKey() {
        return Optional.ofNullable(answerKey);
    }

    public String linkKey() {
        requireOpen();
        return frozen(linkKey);
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public int version() {
        return version;
    }

    private String frozen(@Nullable String value) {
        if (value == null) {
            throw new Refusal(409, "wave-not-open", name);
        }
        return value;
    }
}
