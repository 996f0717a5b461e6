package throughline.initiatives.entity;

import jakarta.persistence.Column;
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
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.schema.JsonText;
import throughline.platform.text.Names;

/**
 * An improvement: proposed, registered with a plan, under way, waiting for the wave that judges it, judged, closed. The plan may be
 * changed, visibly, until the follow-up wave opens; then it is frozen. Only a measurement makes an initiative judged.
 */
@Entity
public class Initiative {
    /** Where an initiative stands. */
    public enum Status {
        PROPOSED,
        REGISTERED,
        UNDER_WAY,
        WAITING,
        JUDGED,
        CLOSED;

        public String key() {
            return Names.of(this);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;
    private String description = "";

    @Column(name = "function_key")
    private String functionKey;

    private String owner = "";
    private String sponsor = "";

    @Lob
    private String team = "[]";

    @Column(name = "starts_on")
    private @Nullable String startsOn;

    @Column(name = "ends_on")
    private @Nullable String endsOn;

    private @Nullable String budget;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PROPOSED;

    @Column(name = "survey_id")
    private long surveyId;

    @Lob
    private String plan;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "registered_at")
    private @Nullable Instant registeredAt;

    @Column(name = "plan_changed_at")
    private @Nullable Instant planChangedAt;

    @Version
    private int version;

    protected Initiative() {}

    public Initiative(String functionKey, long surveyId, Plan plan, Instant createdAt) {
        this.functionKey = functionKey;
        this.surveyId = surveyId;
        this.plan = JsonText.of(plan);
        this.createdAt = createdAt;
    }

    /** What it is about and who carries it; free to change at any time. */
    public void describe(InitiativeText text) {
        title = text.title();
        description = text.description();
        owner = text.owner();
        sponsor = text.sponsor();
        team = JsonText.of(text.team().toArray(TeamMember[]::new));
        startsOn = text.startsOn() == null ? null : text.startsOn().toString();
        endsOn = text.endsOn() == null ? null : text.endsOn().toString();
        budget = text.budget();
    }

    public void register(Instant now) {
        if (status != Status.PROPOSED) {
            throw new Refusal(409, "initiative-registered");
        }
        status = Status.REGISTERED;
        registeredAt = now;
    }

    /** Changes the plan; not once the wave that judges it has opened. */
    public void replan(Plan changed, boolean followUpOpened, Instant now) {
        if (plan().equals(changed)) {
            return;
        }
        if (followUpOpened) {
            throw new Refusal(409, "plan-frozen");
        }
        plan = JsonText.of(changed);
        if (registeredAt != null) {
            planChangedAt = now;
        }
    }

    /** Moves on the board. Only a measurement leads to judged, and judged leads only to closed. */
    public void move(Status to) {
        boolean allowed = switch (status) {
            case PROPOSED -> to == Status.CLOSED;
            case REGISTERED, UNDER_WAY, WAITING ->
                to == Status.UNDER_WAY || to == Status.WAITING || to == Status.REGISTERED || to == Status.CLOSED;
            case JUDGED -> to == Status.CLOSED;
            case CLOSED -> false;
        };
        if (!allowed) {
            throw new Refusal(409, "initiative-move", status.key(), to.key());
        }
        status = to;
    }

    /** The effect was measured. */
    public void judged() {
        if (status != Status.CLOSED) {
            status = Status.JUDGED;
        }
    }

    public boolean isRegistered() {
        return registeredAt != null;
    }

    public long id() {
        return id;
    }

    public String functionKey() {
        return functionKey;
    }

    public InitiativeText text() {
        return new InitiativeText(
                title,
                description,
                owner,
                sponsor,
                List.of(JsonText.read(team, TeamMember[].class)),
                date(startsOn),
                date(endsOn),
                budget);
    }

    public Status status() {
        return status;
    }

    public long surveyId() {
        return surveyId;
    }

    public Plan plan() {
        return JsonText.read(plan, Plan.class);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant registeredAt() {
        return registeredAt;
    }

    /** When the plan was last changed after it had been registered. */
    public @Nullable Instant planChangedAt() {
        return planChangedAt;
    }

    public int version() {
        return version;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
