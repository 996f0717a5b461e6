package throughline.initiatives.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.control.Initiatives;
import throughline.initiatives.control.Planning;
import throughline.initiatives.entity.Effect;
import throughline.initiatives.entity.Initiative;
import throughline.initiatives.entity.InitiativeText;
import throughline.initiatives.entity.Plan;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Caller;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Wave;

/** Initiatives, their plans and their measured effects. */
@Path("v1/initiatives")
@RequestScoped
@Transactional
@Produces("application/json")
@Consumes("application/json")
public class InitiativesResource {
    @Inject
    private Initiatives initiatives;

    @Inject
    private Planning planning;

    @Inject
    private StepOwners owners;

    @Inject
    private Surveys surveys;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** A new place on the board; {@code status} by its key. */
    public record Move(String status) {}

    @GET
    @Operation(summary = "All initiatives")
    public List<InitiativeView> all() {
        return initiatives.all().stream().map(InitiativeView::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An initiative with its plan")
    public InitiativeView byId(@PathParam("id") long id) {
        return InitiativeView.of(initiatives.byId(id));
    }

    @POST
    @Operation(
            summary = "Start an initiative",
            description =
                    "Needs a title and target steps (step:journey/key). Left out, the baseline is the newest closed wave that asked"
                            + " about them, the comparison all other steps that no initiative aims at, the function that of the first"
                            + " step. Heads aim only at steps of which their function delivers a part. It is registered at once unless draft is true, which must happen before the follow-up wave opens.")
    public Response add(@Valid InitiativeInput input) {
        Plan plan = planning.plan(input.wish(), null);
        String function = function(input, plan);
        owners.requireToActFor(function, plan);
        long survey = surveys.wave(plan.baselineWave()).surveyId();
        Initiative initiative = new Initiative(function, survey, plan, clock.instant());
        initiative.describe(input.text(InitiativeText.NOTHING));
        initiatives.add(initiative);
        if (input.draft() == null || !input.draft()) {
            register(initiative);
        }
        audit.record(
                "initiative.added",
                initiative.text().title(),
                InitiativeChanges.plan(plan).text());
        return Response.created(URI.create("/api/v1/initiatives/" + initiative.id()))
                .entity(written(initiative))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change an initiative",
            description =
                    "The version that was read is required, and refused if it is not the latest. What is left out stays as it was; an empty"
                            + " text takes a text, the budget or a date away, an empty list the team. What it is about can change at"
                            + " any time. The plan can change, which is shown, until the follow-up wave opens.")
    public InitiativeView change(@PathParam("id") long id, @Valid InitiativeInput input) {
        Initiative initiative = initiatives.byId(id);
        caller.requireToActFor(initiative.functionKey());
        if (input.requiredVersion() != initiative.version()) {
            throw new Refusal(
                    409,
                    "changed-meanwhile",
                    initiative.text().title() + ", " + initiative.status().key());
        }
        Plan before = initiative.plan();
        if (input.plansAnything()) {
            boolean frozen = initiative.isRegistered() && planning.isFollowUpOpened(before);
            if (frozen && !input.repeats(before)) {
                throw new Refusal(409, "plan-frozen");
            }
            if (!frozen) {
                Plan plan = planning.plan(input.wish(before), initiative);
                if (!plan.targetSteps().equals(before.targetSteps())) {
                    owners.requireToActFor(initiative.functionKey(), plan);
                }
                if (initiative.isRegistered()) {
                    planning.requireBeforeFollowUp(plan);
                }
                initiative.replan(plan, false, clock.instant());
            }
        }
        InitiativeText text = initiative.text();
        initiative.describe(input.text(text));
        boolean replanned = !before.equals(initiative.plan());
        audit.record(
                replanned ? "initiative.replanned" : "initiative.changed",
                initiative.text().title(),
                InitiativeChanges.text(InitiativeChanges.plan(before, initiative.plan()), text, initiative.text())
                        .text());
        return written(initiative);
    }

    @POST
    @Path("{id}/register")
    @Operation(summary = "Register the plan of a proposed initiative")
    public InitiativeView register(@PathParam("id") long id) {
        Initiative initiative = initiatives.byId(id);
        caller.requireToActFor(initiative.functionKey());
        register(initiative);
        return written(initiative);
    }

    @POST
    @Path("{id}/status")
    @Operation(summary = "Move an initiative on the board: registered, under-way, waiting or closed")
    public InitiativeView move(@PathParam("id") long id, Move move) {
        Initiative initiative = initiatives.byId(id);
        caller.requireToActFor(initiative.functionKey());
        Initiative.Status to = Stream.of(Initiative.Status.values())
                .filter(status -> status.key().equals(move.status()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid(Violation.at("status", "initiative.status", String.valueOf(move.status()))));
        String from = initiative.status().key();
        initiative.move(to);
        audit.record(
                "initiative.moved",
                initiative.text().title(),
                Changes.none().from("status", from, to.key()).text());
        return written(initiative);
    }

    @GET
    @Path("{id}/effect")
    @Operation(
            summary = "The measured effect and its verdict; too-early until the release of the follow-up wave appears")
    public EffectView effect(@PathParam("id") long id) {
        Initiative initiative = initiatives.byId(id);
        Optional<Effect> effect = initiatives.effect(id);
        @Nullable
        Long followUp = effect.map(Effect::waveId)
                .or(() -> planning.followUp(initiative.plan()).map(Wave::id))
                .orElse(null);
        return EffectView.of(initiative, effect.orElse(null), followUp);
    }

    private InitiativeView written(Initiative initiative) {
        initiatives.flush();
        return InitiativeView.of(initiative);
    }

    private void register(Initiative initiative) {
        planning.requireBeforeFollowUp(initiative.plan());
        initiative.register(clock.instant());
        audit.record(
                "initiative.registered",
                initiative.text().title(),
                InitiativeChanges.plan(initiative.plan()).text());
    }

    private String function(InitiativeInput input, Plan plan) {
        String given = input.function();
        return given == null || given.isBlank() ? owners.of(plan) : owners.require(given);
    }
}
