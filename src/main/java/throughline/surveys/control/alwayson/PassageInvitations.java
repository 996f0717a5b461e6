package throughline.surveys.control.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import throughline.organization.entity.Member;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.alwayson.Considered.Ended;
import throughline.surveys.control.alwayson.Considered.Outcome;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.AlwaysOn;

/** Invites whoever has come to the end of a way, once the delay of the survey is over, within the rules of contact. */
@ApplicationScoped
public class PassageInvitations {
    /** Ways that ended longer ago are not asked about any more. */
    public static final Duration OLDEST = Duration.ofDays(30);

    private final Invitations invitations;
    private final Invitable invitable;
    private final Considered considered;

    @Inject
    public PassageInvitations(Invitations invitations, Invitable invitable, Considered considered) {
        this.invitations = invitations;
        this.invitable = invitable;
        this.considered = considered;
    }

    /**
     * Considers the ways that ended since the survey runs and were not considered before, and invites to the period.
     *
     * @return how many were invited
     */
    public int invite(Survey survey, Wave period, Clock clock) {
        Instant now = clock.instant();
        List<Ended> ways = waiting(survey, period, now);
        if (ways.isEmpty()) {
            return 0;
        }
        Map<Long, Member> members = invitable.members();
        Set<Long> before = invitations.people(period.id());
        Map<Member, String> invited = new LinkedHashMap<>();
        for (Ended way : ways) {
            Member member = members.get(way.personId());
            boolean alreadyInPeriod = !before.add(way.personId());
            if (considered.decide(survey.id(), way, member != null, alreadyInPeriod, now) == Outcome.INVITED
                    && member != null) {
                invited.put(member, way.journey());
            }
        }
        if (!invited.isEmpty()) {
            invitations.inviteAbout(period.id(), invited, now);
            period.reframe(invitable.grown(period.frame(), invited.keySet()));
        }
        return invited.size();
    }

    private List<Ended> waiting(Survey survey, Wave period, Instant now) {
        AlwaysOn how = Objects.requireNonNull(survey.design().alwaysOn());
        Instant since = Objects.requireNonNull(survey.runningSince());
        Instant until = now.minus(Duration.ofHours(how.delayHours()));
        Instant oldest = until.minus(OLDEST);
        Instant from = since.isAfter(oldest) ? since : oldest;
        List<Ended> ways = new ArrayList<>();
        for (Questionnaire.Asked asked : period.questionnaire().journeys()) {
            ways.addAll(considered.waiting(survey.id(), asked.journey(), from, until));
        }
        return ways;
    }
}
