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
import java.util.function.Function;
import java.util.stream.Collectors;
import throughline.organization.entity.Member;
import throughline.surveys.control.Frames;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.alwayson.Considered.Ended;
import throughline.surveys.control.alwayson.Considered.Outcome;
import throughline.surveys.entity.Audience;
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
    private final Frames frames;
    private final ContactRules rules;
    private final Considered considered;

    @Inject
    public PassageInvitations(Invitations invitations, Frames frames, ContactRules rules, Considered considered) {
        this.invitations = invitations;
        this.frames = frames;
        this.rules = rules;
        this.considered = considered;
    }

    /** Considers the ways that ended since the survey runs and were not considered before, and invites to the period. */
    public void invite(Survey survey, Wave period, Clock clock) {
        Instant now = clock.instant();
        List<Ended> ways = waiting(survey, period, now);
        if (ways.isEmpty()) {
            return;
        }
        Map<Long, Member> members =
                frames.members(Audience.EVERYBODY).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Set<Long> inPeriod = invitations.people(period.id());
        boolean aWaveComes = rules.aWaveComes();
        Map<Member, String> invited = new LinkedHashMap<>();
        for (Ended way : ways) {
            Member member = members.get(way.personId());
            Outcome outcome;
            if (member == null) {
                outcome = Outcome.INACTIVE;
            } else if (inPeriod.contains(member.id()) || !rules.allow(member.id(), now)) {
                outcome = Outcome.CONTACTED;
            } else if (aWaveComes) {
                outcome = Outcome.WAVE_COMES;
            } else {
                outcome = Outcome.INVITED;
                inPeriod.add(member.id());
                invited.put(member, way.journey());
            }
            considered.note(survey.id(), way, outcome, now);
        }
        if (!invited.isEmpty()) {
            invitations.inviteAbout(period.id(), invited, now);
            period.reframe(period.frame().plus(frames.of(List.copyOf(invited.keySet()))));
        }
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
