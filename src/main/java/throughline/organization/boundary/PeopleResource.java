package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.organization.control.People;
import throughline.organization.control.PeopleImport;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.files.Uploads;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Job;
import throughline.platform.jobs.JobRunner;
import throughline.platform.jobs.JobsResource.JobView;
import throughline.platform.security.Caller;

/** People by file. */
@Path("v1/people")
@RequestScoped
@Produces("application/json")
public class PeopleResource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private People people;

    @Inject
    private PeopleImport peopleImport;

    @Inject
    private Uploads uploads;

    @Inject
    private JobRunner jobs;

    @Inject
    private Problems problems;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    /** How many people there are, what their segment columns are called, and which of these are sensitive. */
    public record PeopleView(long active, List<String> segments, List<String> sensitive) {}

    /** The sensitive segments by name; all others are not. */
    public record SegmentsInput(@NotNull List<@NotNull String> sensitive) {}

    /**
     * What an import did or would do; {@code named}, in a preview: the first it would happen to; {@code errors} holds the first hundred
     * of {@code refused} mistakes.
     */
    public record ImportReport(
            boolean preview,
            long rows,
            long added,
            long updated,
            long unchanged,
            long deactivated,
            List<String> newFunctions,
            List<String> newTeams,
            List<String> segments,
            PeopleImport.@Nullable Named named,
            long refused,
            List<Problem.FieldError> errors) {}

    @GET
    @Operation(summary = "How many people are active, and the segments they have")
    public PeopleView overview() {
        return new PeopleView(people.count(), people.dimensions(), people.sensitiveSegments());
    }

    @PUT
    @Path("segments")
    @Consumes("application/json")
    @Transactional
    @Operation(
            summary = "Say which segments are sensitive",
            description =
                    "In waves that open from now on, groups formed with a sensitive segment are shown from eight answers on."
                            + " What a survey once called sensitive stays so in its later waves.")
    public PeopleView segments(@Valid SegmentsInput input) {
        List<String> known = people.dimensions();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < input.sensitive().size(); i++) {
            String name = input.sensitive().get(i);
            if (!known.contains(name)) {
                violations.add(
                        Violation.at("sensitive[" + i + "]", "audience.segment", name, String.join(", ", known)));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        String before = String.join(", ", people.sensitiveSegments());
        people.markSensitive(input.sensitive());
        audit.record(
                "segments.sensitive",
                "people",
                Changes.none()
                        .from("sensitive", before, String.join(", ", people.sensitiveSegments()))
                        .text());
        return overview();
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @Operation(
            summary = "Bring people in from CSV",
            description =
                    "Columns id and name are required; email, locale, time_zone, manager, function and team are known; up to"
                            + " six others are segments. People the file does not name are deactivated. With preview=true nothing changes, and the first who would be added, changed or deactivated are named."
                            + " One mistake anywhere and nothing changes. Answers 200 when done at once, 202 with the job otherwise.")
    public Response importFile(@QueryParam("preview") boolean preview, InputStream body) {
        String upload = uploads.keep(body);
        if (preview) {
            return Response.ok(uploads.once(upload, this::preview)).build();
        }
        return JobView.answer(jobs.await(start(upload), PATIENCE));
    }

    ImportReport preview(java.nio.file.Path file) {
        PeopleImport.Preview preview = peopleImport.preview(file);
        return report(preview.summary(), preview.named());
    }

    /** Starts the import of an uploaded file, which is thrown away afterwards. */
    Job start(String upload) {
        String actor = caller.actor();
        return jobs.start("people-import", "people", actor, progress -> {
            PeopleImport.Summary summary = uploads.once(upload, file -> peopleImport.run(file, progress));
            audit.recordAs(
                    actor,
                    "people.imported",
                    "people",
                    Changes.none()
                            .now("added", summary.added())
                            .now("updated", summary.updated())
                            .now("deactivated", summary.deactivated())
                            .text());
            return report(summary, null);
        });
    }

    private ImportReport report(PeopleImport.Summary summary, PeopleImport.@Nullable Named named) {
        return new ImportReport(
                named != null,
                summary.rows(),
                summary.added(),
                summary.updated(),
                summary.unchanged(),
                summary.deactivated(),
                summary.newFunctions(),
                summary.newTeams(),
                summary.segments(),
                named,
                summary.refused(),
                problems.errors(summary.violations()));
    }
}
