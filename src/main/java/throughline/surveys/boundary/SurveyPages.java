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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.organization.entity.Unit;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;
import throughline.platform.text.Names;
import throughline.surveys.boundary.SurveysResource.SurveyInput;
import throughline.surveys.boundary.SurveysResource.SurveyView;
import throughline.surveys.boundary.SurveysResource.WaveInput;
import throughline.surveys.boundary.alwayson.AlwaysOnInput;
import throughline.surveys.boundary.alwayson.AlwaysOnResource;
import throughline.surveys.control.alwayson.Considered;
import throughline.surveys.control.alwayson.ContactRules;
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
    private AlwaysOnResource alwaysOn;

    @Inject
    private Considered considered;

    @Inject
    private ContactRules rules;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** All surveys. */
    public record SurveysPage(List<SurveyView> surveys, long people) {}

    /** The form of a survey, new or to be changed; journeys by key. */
    public record SurveyForm(@Nullable SurveyView survey, Form form, Map<String, JourneyDefinition> journeys) {}

    /** A survey with its waves, and the form of the next. */
    public record SurveyPage(
            SurveyView survey,
            Map<String, JourneyDefinition> journeys,
            List<Unit> functions,
            Form form,
            long people,
            Asking asking) {}

    /** What an always-on survey made of the ways that ended, by outcome, and how often anybody may be asked. */
    public record Asking(Map<String, Long> considered, int days, int perYear) {}

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
        return submission.answer(
                () -> {
                    SurveyView made = (SurveyView) surveys.add(input(form)).getEntity();
                    flash.say("survey.made", made.title());
                    return Response.seeOther(URI.create("/surveys/" + made.id()))
                            .build();
                },
                problem -> form(null, form.refused(problem)));
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
        return submission.answer(
                () -> {
                    surveys.change(id, changed(surveys.byId(id), form));
                    flash.say("settings.saved");
                    return Response.seeOther(URI.create("/surveys/" + id)).build();
                },
                problem -> form(surveys.byId(id), form.refused(problem)));
    }

    @POST
    @Path("{id}/waves")
    public Response plan(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return submission.answer(
                () -> {
                    Audience audience = new Audience(form.all("function"), Map.of());
                    WaveInput input = new WaveInput(
                            form.value("name"),
                            form.optionalDate("opensOn"),
                            form.optionalDate("closesOn"),
                            form.numbers("remindAfter"),
                            audience);
                    WavesResource.WaveView wave =
                            (WavesResource.WaveView) surveys.plan(id, input).getEntity();
                    flash.say("wave.planned", wave.name());
                    return Response.seeOther(URI.create("/waves/" + wave.id())).build();
                },
                problem -> page(id, form.refused(problem)));
    }

    @POST
    @Path("{id}/start")
    public Response start(@PathParam("id") long id) {
        return submission.answer(
                () -> {
                    alwaysOn.start(id);
                    flash.say("survey.started", surveys.byId(id).title());
                    return Response.seeOther(URI.create("/surveys/" + id)).build();
                },
                problem -> page(id, Form.EMPTY.refused(problem)));
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@PathParam("id") long id) {
        return submission.answer(
                () -> {
                    alwaysOn.stop(id);
                    flash.say("survey.stopped", surveys.byId(id).title());
                    return Response.seeOther(URI.create("/surveys/" + id)).build();
                },
                problem -> page(id, Form.EMPTY.refused(problem)));
    }

    private Page form(@Nullable SurveyView survey, Form form) {
        return new Page("surveys/survey-form.jte", new SurveyForm(survey, form, definitions()));
    }

    private Page page(long id, Form form) {
        return new Page(
                "surveys/survey.jte",
                new SurveyPage(surveys.byId(id), definitions(), units.functions(), form, people.count(), asking(id)));
    }

    private Asking asking(long id) {
        Map<String, Long> counts = new LinkedHashMap<>();
        considered.counts(id).forEach((outcome, count) -> counts.put(Names.of(outcome), count));
        return new Asking(counts, rules.days(), rules.perYear());
    }

    private Map<String, JourneyDefinition> definitions() {
        Map<String, JourneyDefinition> definitions = new LinkedHashMap<>();
        journeys.published().forEach(p -> definitions.put(p.definition().key(), p.definition()));
        return definitions;
    }

    /** What the form says, with what it does not ask for as it was. */
    private static SurveyInput changed(SurveyView now, Form form) {
        List<String> chosen = form.all("journey");
        List<String> journeys = Stream.concat(now.journeys().stream().filter(chosen::contains), chosen.stream())
                .distinct()
                .toList();
        return new SurveyInput(
                form.value("title"),
                journeys,
                now.detailLimit(),
                now.months(),
                asked(form),
                languages(form),
                form.optionalNumber("version"));
    }

    private static SurveyInput input(Form form) {
        return new SurveyInput(
                form.value("title"),
                form.all("journey"),
                null,
                null,
                asked(form),
                languages(form),
                form.optionalNumber("version"));
    }

    private static @Nullable List<String> languages(Form form) {
        return form.all("language").isEmpty() ? null : form.all("language");
    }

    private static @Nullable AlwaysOnInput asked(Form form) {
        return form.value("kind").equals("always-on")
                ? new AlwaysOnInput(
                        form.value("period"), form.optionalNumber("delayHours"), form.optionalNumber("answerDays"))
                : null;
    }
}
