package throughline.initiatives.boundary;

import java.util.List;
import throughline.initiatives.entity.InitiativeText;
import throughline.initiatives.entity.Plan;
import throughline.initiatives.entity.TeamMember;
import throughline.platform.audit.Changes;

/** What the audit log tells of initiatives. */
final class InitiativeChanges {
    private InitiativeChanges() {}

    static Changes plan(Plan plan) {
        return Changes.none()
                .now("targetSteps", plan.targetSteps())
                .now("comparisonSteps", plan.comparisonSteps())
                .now("baselineWave", plan.baselineWave())
                .now("followUpAfter", plan.followUpAfter())
                .now("expectedEffect", plan.expectedEffect())
                .now("smallestWorthwhile", plan.smallestWorthwhile());
    }

    static Changes plan(Plan before, Plan after) {
        return Changes.none()
                .from("targetSteps", before.targetSteps(), after.targetSteps())
                .from("comparisonSteps", before.comparisonSteps(), after.comparisonSteps())
                .from("baselineWave", before.baselineWave(), after.baselineWave())
                .from("followUpAfter", before.followUpAfter(), after.followUpAfter())
                .from("expectedEffect", before.expectedEffect(), after.expectedEffect())
                .from("smallestWorthwhile", before.smallestWorthwhile(), after.smallestWorthwhile());
    }

    static Changes text(Changes changes, InitiativeText before, InitiativeText after) {
        return changes.from("title", before.title(), after.title())
                .from("description", before.description(), after.description())
                .from("owner", before.owner(), after.owner())
                .from("sponsor", before.sponsor(), after.sponsor())
                .from("team", names(before.team()), names(after.team()))
                .from("startsOn", before.startsOn(), after.startsOn())
                .from("endsOn", before.endsOn(), after.endsOn())
                .from("budget", before.budget(), after.budget());
    }

    private static List<String> names(List<TeamMember> team) {
        return team.stream()
                .map(member ->
                        member.function().isEmpty() ? member.name() : member.name() + " (" + member.function() + ")")
                .toList();
    }
}
