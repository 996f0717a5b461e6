package throughline.initiatives.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.entity.Initiative;
import throughline.initiatives.entity.InitiativeText;
import throughline.initiatives.entity.Plan;
import throughline.initiatives.entity.TeamMember;

/** An initiative as the API shows it. {@code planChangedAt}: when the plan was last changed after it was registered. */
public record InitiativeView(
        long id,
        String title,
        String description,
        String function,
        String owner,
        String sponsor,
        List<TeamMember> team,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String budget,
        String status,
        long survey,
        Plan plan,
        Instant createdAt,
        @Nullable Instant registeredAt,
        @Nullable Instant planChangedAt,
        int version) {

    static InitiativeView of(Initiative initiative) {
        InitiativeText text = initiative.text();
        return new InitiativeView(
                initiative.id(),
                text.title(),
                text.description(),
                initiative.functionKey(),
                text.owner(),
                text.sponsor(),
                text.team(),
                text.startsOn(),
                text.endsOn(),
                text.budget(),
                initiative.status().key(),
                initiative.surveyId(),
                initiative.plan(),
                initiative.createdAt(),
                initiative.registeredAt(),
                initiative.planChangedAt(),
                initiative.version());
    }
}
