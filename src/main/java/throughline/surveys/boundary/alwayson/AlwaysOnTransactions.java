package throughline.surveys.boundary.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.alwayson.PassageInvitations;
import throughline.surveys.control.alwayson.Periods;
import throughline.surveys.control.mail.InvitationMail;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;

/** What always-on surveys do, each step complete or not done. */
@ApplicationScoped
@Transactional
public class AlwaysOnTransactions {
    @Inject
    private Surveys surveys;

    @Inject
    private Periods periods;

    @Inject
    private PassageInvitations passages;

    @Inject
    private Invitations invitations;

    @Inject
    private InvitationMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<Long> running() {
        return surveys.all().stream()
                .filter(survey -> survey.runningSince() != null)
                .map(Survey::id)
                .toList();
    }

    /** Opens the period of today if it is not, and invites those whose turn it is. */
    public void round(long surveyId) {
        Survey survey = surveys.byId(surveyId);
        if (survey.runningSince() != null) {
            Wave period = periods.current(survey, clock);
            long last = invitations.last(period.id());
            passages.invite(survey, period, clock);
            mail.inviteAfter(last, period.id(), clock.instant());
            survey.asking(null);
        }
    }

    public void couldNotAsk(long surveyId, String problem) {
        Survey survey = surveys.byId(surveyId);
        String before = survey.askingProblem();
        survey.asking(problem);
        if (!Objects.equals(before, survey.askingProblem())) {
            audit.record("survey.cannot-ask", survey.title(), null);
        }
    }

    public Survey start(long surveyId) {
        Survey survey = surveys.byId(surveyId);
        if (survey.runningSince() == null) {
            survey.start(clock.instant());
            Wave period = periods.current(survey, clock);
            audit.record(
                    "survey.started",
                    survey.title(),
                    Changes.none().now("period", period.name()).text());
        }
        return survey;
    }

    public Survey stop(long surveyId) {
        Survey survey = surveys.byId(surveyId);
        if (survey.runningSince() != null) {
            survey.stop();
            audit.record("survey.stopped", survey.title(), null);
        }
        return survey;
    }
}
