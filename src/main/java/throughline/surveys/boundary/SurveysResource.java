package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.Journeys;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.boundary.WavesResource.WaveView;
import throughline.surveys.boundary.alwayson.AlwaysOnInput;
import throughline.surveys.boundary.alwayson.AlwaysOnView;
import throughline.surveys.boundary.language.SurveyLanguages;
import throughline.surveys.control.Frames;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.schedule.Reminders;
import throughline.surveys.control.schedule.WaveSchedule;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

/** Surveys and the planning of their waves. */
@Path("v1/surveys")
@RequestScoped
@Transactional
@Produces("application/json")
@Consumes("application/json")
public class SurveysResource {
    @Inject
    private Surveys surveys;

    @Inject
    private Journeys journeys;

    @Inject
    private SurveyLanguages surveyLanguages;

    @Inject
    private Frames frames;

    @Inject
    private WaveSchedule schedule;

    @Inject
    private Reminders reminders;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A survey with its waves, first to last; an always-on survey has neither a limit of details nor months. */
    public record SurveyView(
            long id,
            String title,
            List<String> journeys,
            @Nullable Integer detailLimit,
            @Nullable Integer months,
            @Nullable AlwaysOnView alwaysOn,
            @Nullable List<String> languages,
            List<WaveView> waves,
            int version) {}

    /**
     * A survey to be made or changed; details are asked on at most {@code detailLimit} journeys (2 unless told). An always-on survey asks
     * about one way at a time, and has neither a limit nor months. Without {@code languages} it is asked in each in which no text is
     * missing when a wave opens.
     */
    public record SurveyInput(
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 40) List<String> journeys,
            @Nullable @Min(1) @Max(10) Integer detailLimit,
            @Nullable @Min(1) @Max(36) Integer months,
            @Nullable @Valid AlwaysOnInput alwaysOn,
            @Nullable @Size(min = 1, max = 40) List<String> languages,
            @Nullable Integer version) {}

    /** A wave to be planned; without an audience everybody is asked. It opens and closes by itself on the days named, if any. */
    public record WaveInput(
            @NotBlank @Size(max = 100) String name,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable List<Integer> remindAfter,
            @Nullable Audience audience) {}

    @GET
    @Operation(summary = "All surveys with their waves")
    public List<SurveyView> all() {
        return surveys.all().stream().map(this::view).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A survey with its waves")
    public SurveyView byId(@PathParam("id") long id) {
        return view(surveys.byId(id));
    }

    @POST
    @Operation(summary = "Make a survey over published journeys")
    public Response add(@Valid SurveyInput input) {
        Survey survey = surveys.add(new Survey(input.title().strip(), design(input), clock.instant()));
        audit.record(
                "survey.added",
                survey.title(),
                Changes.none().now("journeys", input.journeys()).text());
        return Response.created(URI.create("/api/v1/surveys/" + survey.id()))
                .entity(view(survey))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change what the next waves of a survey ask")
    public SurveyView change(@PathParam("id") long id, @Valid SurveyInput input) {
        Survey survey = surveys.byId(id);
        if (input.version() != null && input.version() != survey.version()) {
            throw new Refusal(
                    409,
                    "changed-meanwhile",
                    survey.title() + ": " + String.join(", ", survey.design().journeys()));
        }
        String title = survey.title();
        SurveyDesign before = survey.design();
        SurveyDesign after = design(input);
        if ((before.alwaysOn() == null) != (after.alwaysOn() == null)
                && !surveys.waves(id).isEmpty()) {
            throw Refusal.invalid(Violation.at("alwaysOn", "survey.kind-fixed"));
        }
        survey.redesign(input.title().strip(), after);
        audit.record(
                "survey.changed",
                survey.title(),
                Changes.none()
                        .from("title", title, survey.title())
                        .from("journeys", before.journeys(), survey.design().journeys())
                        .from(
                                "detailLimit",
                                before.detailLimit(),
                                survey.design().detailLimit())
                        .from("months", before.months(), survey.design().months())
                        .from("languages", before.languages(), survey.design().languages())
                        .text());
        return view(survey);
    }

    @POST
    @Path("{id}/waves")
    @Operation(summary = "Plan a wave of a survey")
    public Response plan(@PathParam("id") long id, @Valid WaveInput input) {
        Survey survey = surveys.byId(id);
        if (survey.design().alwaysOn() != null) {
            throw new Refusal(409, "survey-always-on", survey.title());
        }
        List<Wave> before = surveys.waves(id);
        List<Violation> violations = new ArrayList<>();
        if (before.stream().anyMatch(wave -> wave.name().equals(input.name().strip()))) {
            violations.add(Violation.at("name", "wave.name-taken", input.name().strip()));
        }
        violations.addAll(schedule.violations(input.opensOn(), input.closesOn()));
        List<Integer> remindAfter = input.remindAfter() == null ? List.of() : input.remindAfter();
        violations.addAll(reminders.violations(remindAfter));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        Audience audience = input.audience() == null ? Audience.EVERYBODY : input.audience();
        frames.members(audience);
        Wave wave = new Wave(survey, before.size() + 1, input.name().strip(), audience);
        wave.schedule(input.opensOn(), input.closesOn());
        wave.remindAfter(remindAfter);
        surveys.add(wave);
        audit.record(
                "wave.planned",
                survey.title() + ", " + wave.name(),
                Changes.none()
                        .now("opensOn", input.opensOn())
                        .now("closesOn", input.closesOn())
                        .now("remindAfter", remindAfter)
                        .now("functions", audience.functions())
                        .now("segments", audience.segments())
                        .text());
        return Response.created(URI.create("/api/v1/waves/" + wave.id()))
                .entity(WaveView.of(wave))
                .build();
    }

    private SurveyDesign design(SurveyInput input) {
        Set<String> known =
                journeys.published().stream().map(p -> p.definition().key()).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < input.journeys().size(); i++) {
            String key = input.journeys().get(i);
            if (!known.contains(key)) {
                violations.add(Violation.at(
                        "journeys[" + i + "]",
                        "survey.journey-unknown",
                        key,
                        known.stream().sorted().collect(Collectors.joining(", "))));
            } else if (!named.add(key)) {
                violations.add(Violation.at("journeys[" + i + "]", "survey.journey-twice", key));
            }
        }
        violations.addAll(surveyLanguages.violations(input.languages()));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        AlwaysOnInput always = input.alwaysOn();
        if (always != null) {
            return SurveyDesign.always(input.journeys(), always.asked()).in(input.languages());
        }
        return SurveyDesign.inWaves(
                        input.journeys(),
                        input.detailLimit() == null ? SurveyDesign.DETAIL_LIMIT : input.detailLimit(),
                        input.months() == null ? SurveyDesign.MONTHS : input.months())
                .in(input.languages());
    }

    private SurveyView view(Survey survey) {
        SurveyDesign design = survey.design();
        boolean inWaves = design.alwaysOn() == null;
        return new SurveyView(
                survey.id(),
                survey.title(),
                design.journeys(),
                inWaves ? design.detailLimit() : null,
                inWaves ? design.months() : null,
                AlwaysOnView.of(survey),
                design.languages(),
                surveys.waves(survey.id()).stream().map(WaveView::of).toList(),
                survey.version());
    }
}
