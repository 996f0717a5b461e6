package throughline.initiatives.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.control.Planning;
import throughline.initiatives.entity.InitiativeText;
import throughline.initiatives.entity.Plan;
import throughline.initiatives.entity.TeamMember;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/**
 * An initiative to be made or changed. Steps are items ({@code step:journey/key}), effects in points of rating, {@code baselineWave}
 * the id of a closed wave; {@code followUpAfter} says which wave after it judges (1: the next). When changing, {@code version} is the
 * one that was read, what is left out stays, and an empty text takes a text, the budget or a date away.
 */
public record InitiativeInput(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String description,
        @Nullable String function,
        @Nullable @Size(max = 200) String owner,
        @Nullable @Size(max = 200) String sponsor,
        @Nullable @Size(max = 50) List<TeamMember> team,
        @Nullable @Schema(format = "date") String startsOn,
        @Nullable @Schema(format = "date") String endsOn,
        @Nullable @Size(max = 40) String budget,
        @Nullable List<String> targetSteps,
        @Nullable List<String> comparisonSteps,
        @Nullable Long baselineWave,
        @Nullable Integer followUpAfter,
        @Nullable Double expectedEffect,
        @Nullable Double smallestWorthwhile,
        @Nullable Boolean draft,
        @Nullable Integer version) {

    /** What it is about, where what is left out stays as it was. */
    InitiativeText text(InitiativeText before) {
        LocalDate starts = date("startsOn", startsOn, before.startsOn());
        LocalDate ends = date("endsOn", endsOn, before.endsOn());
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw Refusal.invalid(Violation.at("endsOn", "initiative.dates", ends.toString(), starts.toString()));
        }
        String sum = budget == null ? before.budget() : budget;
        return new InitiativeText(
                title.strip(),
                text(description, before.description()),
                text(owner, before.owner()),
                text(sponsor, before.sponsor()),
                team == null ? before.team() : team,
                starts,
                ends,
                sum == null || sum.isBlank() ? null : sum.strip());
    }

    /** The version that a change was made from: without it, somebody would write over what they have not seen. */
    int requiredVersion() {
        if (version == null) {
            throw Refusal.invalid(Violation.at("version", "initiative.version"));
        }
        return version;
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

    private static String text(@Nullable String given, String before) {
        return given == null ? before : given.strip();
    }

    private static @Nullable LocalDate date(String field, @Nullable String given, @Nullable LocalDate before) {
        if (given == null) {
            return before;
        }
        try {
            return given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(Violation.at(field, "json.date"));
        }
    }
}
