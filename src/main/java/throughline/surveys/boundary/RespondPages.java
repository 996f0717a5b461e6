package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import throughline.journeys.control.Journeys;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.platform.pages.Page;
import throughline.surveys.boundary.RespondForm.AskedJourney;
import throughline.surveys.boundary.RespondForm.OwnStep;
import throughline.surveys.boundary.RespondForm.OwnSteps;
import throughline.surveys.boundary.language.SurveyLanguages;
import throughline.surveys.control.Colleagues;
import throughline.surveys.control.Deliverers;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Wave;

/**
 * The employee's form. The page itself is the same for everybody; its script asks for what this invitation is asked and sends the
 * answer as a ballot. Neither reads or sets a cookie.
 */
@Path("respond")
@Produces("text/html")
@RequestScoped
@Transactional
public class RespondPages {
    @Inject
    private Surveys surveys;

    @Inject
    private Invitations invitations;

    @Inject
    private Journeys journeys;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Deliverers deliverers;

    @Inject
    private SurveyLanguages languages;

    @GET
    public Page shell() {
        return new Page("surveys/respond.jte", "");
    }

    @POST
    @Path("form")
    public Page form(
            @FormParam("invitation") @DefaultValue("") String secret,
            @FormParam("device") @DefaultValue("") String device) {
        Invitations.Invitation invitation = invitations.bySecret(secret);
        Wave wave = surveys.wave(invitation.wave().id());
        Questionnaire questionnaire = wave.questionnaire();
        languages.speak(questionnaire);
        List<String> lot = new ArrayList<>(questionnaire.journeys().stream()
                .map(Questionnaire.Asked::journey)
                .toList());
        Collections.shuffle(lot);
        String about = invitation.journey();
        Colleagues.Sharing sharing = colleagues.of(wave, invitation.personId());
        List<AskedJourney> asked = asked(questionnaire).stream()
                .filter(journey -> about == null || journey.key().equals(about))
                .toList();
        return new Page(
                "surveys/respond-form.jte",
                new RespondForm(
                        wave.id(),
                        surveys.byId(wave.surveyId()).title(),
                        wave.name(),
                        wave.days().closesOn(),
                        questionnaire,
                        wave.rules(),
                        asked,
                        lot,
                        sharing,
                        invitation.ballotRequest() != null,
                        device.equals("phone") ? "respond.phone" : "respond.computer",
                        own(sharing, asked, deliverers.of(questionnaire)),
                        about == null ? null : asked.get(0),
                        people.hasOptedOut(invitation.personId())));
    }

    private static OwnSteps own(Colleagues.Sharing sharing, List<AskedJourney> asked, Map<String, String> deliverers) {
        return sharing.groups().stream()
                .filter(group -> group.kind() == Colleagues.Kind.FUNCTION)
                .findFirst()
                .map(function -> {
                    List<OwnStep> steps = new ArrayList<>();
                    asked.forEach(journey -> journey.steps().stream()
                            .filter(step -> function.key().equals(deliverers.get(step.item())))
                            .forEach(step -> steps.add(new OwnStep(step.item(), step.title(), journey.title()))));
                    return new OwnSteps(function.label(), steps);
                })
                .orElse(OwnSteps.NONE);
    }

    private List<AskedJourney> asked(Questionnaire questionnaire) {
        Map<String, String> names = units.functionNames();
        return questionnaire.journeys().stream()
                .map(asked -> AskedJourney.of(
                        asked, journeys.revision(asked.revisionId()).definition(), names))
                .toList();
    }
}
