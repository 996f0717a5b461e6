package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.organization.entity.Unit;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Form;
import throughline.platform.pages.Page;
import throughline.surveys.boundary.SurveysResource.SurveyInput;
import throughline.surveys.boundary.SurveysResource.SurveyView;
import throughline.surveys.boundary.SurveysResource.WaveInput;
import throughline.surveys.entity.Audience;

/** Making surveys and planning their waves. */
@Path("surveys")
@RequestScoped
public class SurveyPages {
    @Inject
    private SurveysResource surveys;

    @Inject
    private Journeys journeys;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Problems problems;

    @Inject
    private Flash flash;

    /** All surveys. */
    public record SurveysPage(List<SurveyView> surveys, long people) {}

    /** The form of a survey, new or to be changed; journeys by key. */
    public record SurveyForm(@Nullable SurveyView survey, Form form, Map<String, JourneyDefinition> journeys) {}

    /** A survey with its waves, and the form of the next. */
    public record SurveyPage(
            SurveyView survey, Map<String, JourneyDefinition> journeys, List<Unit> functions, Form form, long people) {}

    @GET
    public Page all() {
        return new Page("surveys/surveys.jte", new SurveysPage(surveys.all(), people.count()));
    }

    @GET
    @Path("new")
    public Page fresh() {
        return form(null, Form.EMPTY);
    }

    @POST
    public Response add(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        try {
            SurveyView made = (SurveyView) surveys.add(input(form)).getEntity();
            flash.say("survey.made", made.title());
            return Response.seeOther(URI.create("/surveys/" + made.id())).build();
        } catch (RuntimeException refused) {
            Problem problem = problems.of(refused);
            return Response.status(problem.status())
                    .entity(form(null, form.refused(problem)))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public Page page(@PathParam("id") long id) {
        return page(id, Form.EMPTY);
    }

    @GET
    @Path("{id}/edit")
    public Page edit(@PathParam("id") long id) {
        return form(surveys.byId(id), Form.EMPTY);
    }

    @POST
    @Path("{id}/edit")
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        try {
            surveys.change(id, input(form));
            flash.say("settings.saved");
            return Response.seeOther(URI.create("/surveys/" + id)).build();
        } catch (RuntimeException refused) {
            Problem problem = problems.of(refused);
            return Response.status(problem.status())
                    .entity(form(surveys.byId(id), form.refused(problem)))
                    .build();
        }
    }

    @POST
    @Path("{id}/waves")
    public Response plan(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        try {
            Audience audience = new Audience(form.all("function"), Map.of());
            Response planned =
                    surveys.plan(id, new WaveInput(form.value("name"), date(form.value("closesOn")), audience));
            WavesResource.WaveView wave = (WavesResource.WaveView) planned.getEntity();
            flash.say("wave.planned", wave.name());
            return Response.seeOther(URI.create("/waves/" + wave.id())).build();
        } catch (RuntimeException refused) {
            Problem problem = problems.of(refused);
            return Response.status(problem.status())
                    .entity(page(id, form.refused(problem)))
                    .build();
        }
    }

    private Page form(@Nullable SurveyView survey, Form form) {
        return new Page("surveys/survey-form.jte", new SurveyForm(survey, form, definitions()));
    }

    private Page page(long id, Form form) {
        return new Page(
                "surveys/survey.jte",
                new SurveyPage(surveys.byId(id), definitions(), units.functions(), form, people.count()));
    }

    private Map<String, JourneyDefinition> definitions() {
        Map<String, JourneyDefinition> definitions = new LinkedHashMap<>();
        journeys.published().forEach(p -> definitions.put(p.definition().key(), p.definition()));
        return definitions;
    }

    private static SurveyInput input(Form form) {
        String version = form.value("version");
        return new SurveyInput(
                form.value("title"),
                form.all("journey"),
                null,
                null,
                version.isEmpty() ? null : Integer.valueOf(form.number("version")));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(Violation.at("closesOn", "wave.date", text));
        }
    }
}
