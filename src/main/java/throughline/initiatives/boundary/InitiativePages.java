package throughline.initiatives.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.control.InitiativeRows;
import throughline.initiatives.control.Planning;
import throughline.initiatives.control.StepTrends;
import throughline.initiatives.entity.Initiative;
import throughline.initiatives.entity.Plan;
import throughline.initiatives.entity.TeamMember;
import throughline.insights.control.Releases;
import throughline.organization.control.Units;
import throughline.organization.entity.Unit;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.http.Problem;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Wave;

/** The board of initiatives, each one's page, and starting one from a driver. */
@Path("initiatives")
@RequestScoped
public class InitiativePages {
    @Inject
    private InitiativesResource resource;

    @Inject
    private InitiativeRows rows;

    @Inject
    private StepTrends trends;

    @Inject
    private Planning planning;

    @Inject
    private StepOwners owners;

    @Inject
    private Surveys surveys;

    @Inject
    private Releases releases;

    @Inject
    private Units units;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** The board by status, for all functions or one. */
    public record BoardPage(
            Map<String, List<InitiativeRows.Row>> columns,
            List<Unit> functions,
            String function,
            Map<String, String> names) {}

    /** One initiative: what was registered, what happened, what came of it; functions that nobody in the team stands for. */
    public record InitiativePage(
            InitiativeRows.Row row,
            Wave baseline,
            @Nullable Wave followUp,
            List<Map<String, String>> comparison,
            List<StepTrends.Point> trend,
            Set<String> missing,
            Map<String, String> names,
            boolean frozen,
            @Nullable Problem problem) {}

    /** The form of a new initiative, filled in from a driver. */
    public record NewPage(
            Form form,
            Plan plan,
            String function,
            Wave baseline,
            List<Map<String, String>> targets,
            List<Map<String, String>> comparison,
            Map<String, String> names) {}

    @GET
    public Page board(@QueryParam("function") @DefaultValue("") String function) {
        List<InitiativeRows.Row> all = rows.all().stream()
                .filter(row ->
                        function.isEmpty() || row.initiative().functionKey().equals(function))
                .toList();
        Map<String, List<InitiativeRows.Row>> columns = new LinkedHashMap<>();
        for (Initiative.Status status : Initiative.Status.values()) {
            columns.put(
                    status.key(),
                    all.stream().filter(r -> r.initiative().status() == status).toList());
        }
        return new Page(
                "initiatives/board.jte",
                new BoardPage(columns, units.supportFunctions(), function, units.functionNames()));
    }

    @GET
    @Path("new")
    public Page fresh(@QueryParam("step") String step, @QueryParam("release") @Nullable Long release) {
        Long baseline = release == null ? null : releases.publishedById(release).waveId();
        Form form = Form.with(
                Map.of("step", step == null ? "" : step, "baseline", baseline == null ? "" : baseline.toString()));
        return page(form);
    }

    @POST
    public Response start(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return submission.answer(
                () -> {
                    InitiativeView made = (InitiativeView)
                            resource.add(InitiativeForms.input(form)).getEntity();
                    flash.say(
                            made.registeredAt() == null ? "initiative.proposed" : "initiative.registered",
                            made.title());
                    return Response.seeOther(URI.create("/initiatives/" + made.id()))
                            .build();
                },
                problem -> page(form.refused(problem)));
    }

    @GET
    @Path("{id}")
    public Page page(@PathParam("id") long id) {
        return page(id, null);
    }

    @POST
    @Path("{id}/register")
    public Response register(@PathParam("id") long id) {
        return change(id, () -> resource.register(id));
    }

    @POST
    @Path("{id}/status")
    public Response move(@PathParam("id") long id, @FormParam("status") String status) {
        return change(id, () -> resource.move(id, new InitiativesResource.Move(status)));
    }

    @POST
    @Path("{id}")
    public Response describe(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        return change(id, () -> resource.change(id, InitiativeForms.text(Form.of(values))));
    }

    private Response change(long id, Runnable change) {
        return submission.answer(
                () -> {
                    change.run();
                    flash.say("settings.saved");
                    return Response.seeOther(URI.create("/initiatives/" + id)).build();
                },
                problem -> page(id, problem));
    }

    private Page page(Form form) {
        Plan plan = planning.plan(
                new Planning.Wish(form.all("step"), null, form.optionalId("baseline"), null, null, null), null);
        Wave wave = surveys.wave(plan.baselineWave());
        Questionnaire asked = wave.questionnaire();
        return new Page(
                "initiatives/new.jte",
                new NewPage(
                        form,
                        plan,
                        owners.of(plan),
                        wave,
                        titles(asked, plan.targetSteps()),
                        titles(asked, plan.comparisonSteps()),
                        units.functionNames()));
    }

    private Page page(long id, @Nullable Problem problem) {
        InitiativeRows.Row row = rows.byId(id);
        Plan plan = row.initiative().plan();
        Wave baseline = surveys.wave(plan.baselineWave());
        Set<String> missing = new TreeSet<>(owners.delivering(plan));
        row.initiative().text().team().stream().map(TeamMember::function).forEach(missing::remove);
        return new Page(
                "initiatives/initiative.jte",
                new InitiativePage(
                        row,
                        baseline,
                        planning.followUp(plan).orElse(null),
                        titles(baseline.questionnaire(), plan.comparisonSteps()),
                        trends.of(row.initiative()),
                        missing,
                        units.functionNames(),
                        planning.isFollowUpOpened(plan),
                        problem));
    }

    private List<Map<String, String>> titles(Questionnaire asked, List<String> steps) {
        return steps.stream().map(step -> rows.title(asked, step)).toList();
    }
}
