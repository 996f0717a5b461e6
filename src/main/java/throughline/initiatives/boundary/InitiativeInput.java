package throughline.initiatives.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.control.Planning;
import throughline.initiatives.entity.InitiativeText;
import throughline.initiatives.entity.Plan;
import throughline.initiatives.entity.TeamMember;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/**
 * An initiative to be made or changed. Steps are items ({@code step:journey/key}), effects in points of rating, {@code baselineWave}
 * the id of a closed wave; {@code followUpAfter} says which wave after it judges (1: the next). {@code version} is the one that was
 * read, when changing.
 */
public record InitiativeInput(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String description,
        @Nullable String function,
        @Nullable @Size(max = 200) String owner,
        @Nullable @Size(max = 200) String sponsor,
        @Nullable @Size(max = 50) List<TeamMember> team,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 40) String budget,
        @Nullable List<String> targetSteps,
        @Nullable List<String> comparisonSteps,
        @Nullable Long baselineWave,
        @Nullable Integer followUpAfter,
        @Nullable Double expectedEffect,
        @Nullable Double smallestWorthwhile,
        @Nullable Boolean draft,
        @Nullable Integer version) {

    InitiativeText text() {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.invalid(Violation.at("endsOn", "initiative.dates", endsOn.toString(), startsOn.toString()));
        }
        return new InitiativeText(
                title.strip(),
                orEmpty(description),
                orEmpty(owner),
                orEmpty(sponsor),
                team == null ? List.of() : team,
                startsOn,
                endsOn,
                budget);
    }

    Planning.Wish wish() {
        return new Planning.Wish(
                targetSteps == null ? List.of() : targetSteps,
                comparisonSteps,
                baselineWave,
                followUpAfter,
                expectedEffect,
                smallestWorthwhile);
    }

    /** The wish where what is left out stays as it was. */
    Planning.Wish wish(Plan before) {
        return new Planning.Wish(
                targetSteps == null ? before.targetSteps() : targetSteps,
                comparisonSteps == null ? before.comparisonSteps() : comparisonSteps,
                baselineWave == null ? Long.valueOf(before.baselineWave()) : baselineWave,
                followUpAfter == null ? Integer.valueOf(before.followUpAfter()) : followUpAfter,
                expectedEffect == null ? before.expectedEffect() : expectedEffect,
                smallestWorthwhile == null ? Double.valueOf(before.smallestWorthwhile()) : smallestWorthwhile);
    }

    boolean plansAnything() {
        return targetSteps != null
                || comparisonSteps != null
                || baselineWave != null
                || followUpAfter != null
                || expectedEffect != null
                || smallestWorthwhile != null;
    }

    /** Whether it says of the plan only what the plan says already. */
    boolean repeats(Plan plan) {
        Planning.Wish wish = wish(plan);
        return wish.equals(new Planning.Wish(
                plan.targetSteps(),
                plan.comparisonSteps(),
                plan.baselineWave(),
                plan.followUpAfter(),
                plan.expectedEffect(),
                plan.smallestWorthwhile()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
