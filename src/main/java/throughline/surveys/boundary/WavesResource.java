package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.files.CsvOutput;
import throughline.platform.text.Names;
import throughline.surveys.boundary.BallotsResource.BallotKey;
import throughline.surveys.boundary.schedule.OpeningTransactions;
import throughline.surveys.control.AnswerStore;
import throughline.surveys.control.Ballots;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.imports.AnswersImport;
import throughline.surveys.control.schedule.Reminders;
import throughline.surveys.control.schedule.WaveSchedule;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Wave;

/** Waves: opening them, their personal links, and how many have answered. */
@Path("v1/waves")
@RequestScoped
@Transactional
@Produces("application/json")
public class WavesResource {
    private static final int ALL = 1_000_000;
    private static final int STEP = 50;

    @Inject
    private Surveys surveys;

    @Inject
    private OpeningTransactions opening;

    @Inject
    private WaveSchedule schedule;

    @Inject
    private Reminders reminders;

    @Inject
    private Invitations invitations;

    @Inject
    private AnswerStore answers;

    @Inject
    private AnswersImport imports;

    @Inject
    private Ballots ballots;

    @Inject
    private AuditLog audit;

    @Inject
    @ConfigProperty(name = "throughline.url")
    private String url;

    /** A wave. */
    public record WaveView(
            long id,
            long surveyId,
            int number,
            String name,
            String status,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate invitesUntil,
            List<Integer> remindAfter,
            int timesReminded,
            @Nullable String openingProblem,
            Audience audience,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {
        public static WaveView of(Wave wave) {
            return new WaveView(
                    wave.id(),
                    wave.surveyId(),
                    wave.number(),
                    wave.name(),
                    Names.of(wave.status()),
                    wave.days().opensOn(),
                    wave.days().closesOn(),
                    wave.days().invitesUntil(),
                    wave.days().remindAfter(),
                    wave.days().timesReminded(),
                    wave.days().openingProblem(),
                    wave.audience(),
                    wave.openedAt(),
                    wave.closedAt());
        }

        /** Whether it is a period of an always-on survey. */
        public boolean periodic() {
            return invitesUntil != null;
        }
    }

    /**
     * When a wave opens and closes by itself, and after how many days from its opening those who have not answered are reminded; null:
     * as it was.
     */
    public record Days(
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable List<Integer> remindAfter) {}

    /**
     * How a wave goes: how many were invited, and while it is open a rounded-down count of answers from {@code moreThan} 50 on (0:
     * fewer), so that nobody learns of a single one.
     */
    public record WaveProgress(
            WaveView wave,
            long invited,
            long moreThan,
            List<AnswersImport.Past> imports,
            @Nullable String ballotKey) {}

    @GET
    @Path("{id}")
    @Operation(summary = "A wave and how it goes")
    public WaveProgress byId(@PathParam("id") long id) {
        Wave wave = surveys.wave(id);
        List<AnswersImport.Past> past = imports.past(id);
        long count = answers.ballotCount(id)
                + past.stream().mapToLong(AnswersImport.Past::rows).sum();
        long invited = invitations.count(id);
        return new WaveProgress(
                WaveView.of(wave),
                invited,
                wave.isOpen() ? Math.max(0, count - 1) / STEP * STEP : 0,
                past,
                wave.hasBallotKey() ? BallotKey.of(id, ballots.key(wave)).fingerprint() : null);
    }

    @POST
    @Path("{id}/open")
    @Operation(summary = "Open a wave: freeze its questions and groups, and invite its audience")
    public WaveView open(@PathParam("id") long id) {
        return WaveView.of(opening.open(id));
    }

    @PUT
    @Path("{id}/schedule")
    @Consumes("application/json")
    @Operation(
            summary = "Set the days on which a wave opens and closes by itself",
            description =
                    "A day that is left out: not by itself. Waves open at eight in the morning and close at the end of the day, where the"
                            + " organisation is. Of an open wave only the last day can be changed. remindAfter: after how many days those"
                            + " who have not answered get a mail, at most three times, in their working hours.")
    public WaveView reschedule(@PathParam("id") long id, @Valid Days days) {
        Wave wave = surveys.wave(id);
        LocalDate opened = wave.days().opensOn();
        LocalDate closed = wave.days().closesOn();
        List<Integer> reminded = wave.days().remindAfter();
        if (days.remindAfter() != null) {
            reminders.set(wave, days.remindAfter());
        }
        schedule.change(wave, days.opensOn(), days.closesOn());
        audit.record(
                "wave.rescheduled",
                wave.name(),
                Changes.none()
                        .from("opensOn", opened, wave.days().opensOn())
                        .from("closesOn", closed, wave.days().closesOn())
                        .from("remindAfter", reminded, wave.days().remindAfter())
                        .text());
        return WaveView.of(wave);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Delete a wave while it is planned and none after it was opened; planned waves after it move up")
    public void delete(@PathParam("id") long id) {
        Wave wave = surveys.wave(id);
        surveys.remove(wave);
        audit.record("wave.deleted", surveys.byId(wave.surveyId()).title() + ", " + wave.name(), null);
    }

    @GET
    @Path("{id}/links")
    @Produces("text/csv")
    @Operation(summary = "The personal links of an open wave, as CSV: name, email, locale, link")
    public Response links(@PathParam("id") long id) {
        Wave wave = surveys.wave(id);
        CsvOutput file = new CsvOutput("name", "email", "locale", "link");
        for (Invitations.Addressed to : invitations.links(wave, ALL, 0)) {
            file.row(to.name(), to.email(), to.locale(), Invitations.link(url, to.secret()));
        }
        audit.record("links.downloaded", wave.name(), null);
        return Response.ok(file.text(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"links-wave-" + id + ".csv\"")
                .build();
    }
}
