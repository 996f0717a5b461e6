package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.files.CsvSource;
import throughline.platform.files.Uploads;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.http.StrictJson;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Job;
import throughline.platform.jobs.JobRunner;
import throughline.platform.jobs.JobsResource.JobView;
import throughline.platform.security.Caller;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.imports.AnswersImport;
import throughline.surveys.control.imports.ColumnMapping;

/** Answers from elsewhere. */
@Path("v1/waves/{id}/answers")
@RequestScoped
@Produces("application/json")
public class AnswersImportResource {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_MAPPING = 1 << 16;

    @Inject
    private Surveys surveys;

    @Inject
    private AnswersImport imports;

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

    /**
     * What an import did or would do: rows read, answers in them, rows skipped (not meant, or without a rating), columns not read,
     * ratings by item; {@code errors} holds the first hundred of {@code refused} mistakes.
     */
    public record ImportReport(
            boolean preview,
            long rows,
            long answers,
            long skipped,
            boolean importedBefore,
            List<String> notRead,
            Map<String, Long> rated,
            long refused,
            List<Problem.FieldError> errors) {}

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Bring in answers from a CSV file",
            description =
                    "Parts: file (CSV with a header) and mapping (JSON: columns, notApplicable, blank, where; see ColumnMapping)."
                            + " With preview=true nothing changes. One mistake anywhere and nothing changes. The same answers are taken in"
                            + " once only. Answers 200 when done at once, 202 with the job otherwise.")
    public Response importParts(
            @PathParam("id") long waveId,
            @QueryParam("preview") boolean preview,
            @FormParam("file") @Nullable EntityPart file,
            @FormParam("mapping") @Nullable EntityPart mapping) {
        if (file == null || mapping == null) {
            throw Refusal.invalid(Violation.at(file == null ? "file" : "mapping", "import.part-missing"));
        }
        ColumnMapping columns = mapping(text(mapping));
        return answer(waveId, uploads.keep(file.getContent()), columns, preview);
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", "text/plain"})
    @Operation(
            summary = "Bring in answers from a CSV file whose columns are named after what they mean",
            description =
                    "Column names as in ColumnMapping (overall, step:journey/key, segment:Site …); or a mapping as JSON in the"
                            + " query parameter mapping.")
    public Response importPlain(
            @PathParam("id") long waveId,
            @QueryParam("preview") boolean preview,
            @QueryParam("mapping") @Nullable String mapping,
            InputStream body) {
        ColumnMapping declared = mapping == null ? null : mapping(mapping);
        String upload = uploads.keep(body);
        return answer(waveId, upload, declared == null ? named(upload) : declared, preview);
    }

    @DELETE
    @Path("imports/{import}")
    @Transactional
    @Operation(summary = "Take an import back while the wave is open")
    public void undo(@PathParam("id") long waveId, @PathParam("import") long importId) {
        imports.undo(surveys.wave(waveId), importId);
        audit.record(
                "answers.import-undone",
                "wave " + waveId,
                Changes.none().now("import", importId).text());
    }

    ImportReport preview(long waveId, java.nio.file.Path file, ColumnMapping mapping) {
        return report(true, imports.preview(surveys.wave(waveId), file, mapping));
    }

    Job start(long waveId, String upload, ColumnMapping mapping) {
        String actor = caller.actor();
        surveys.wave(waveId).requireOpen();
        return jobs.start("answers-import", "wave " + waveId, actor, progress -> {
            AnswersImport.Summary summary =
                    uploads.once(upload, file -> imports.run(surveys.wave(waveId), file, mapping, actor, progress));
            audit.recordAs(
                    actor,
                    "answers.imported",
                    "wave " + waveId,
                    Changes.none().now("answers", summary.answers()).text());
            return report(false, summary);
        });
    }

    static ColumnMapping mapping(String json) {
        try {
            return StrictJson.read(json, ColumnMapping.class);
        } catch (Refusal unknown) {
            throw Refusal.invalid(unknown.violations().stream()
                    .map(violation -> violation.under("mapping"))
                    .toList());
        } catch (JsonbException malformed) {
            throw Refusal.invalid(Violation.at("mapping", "import.mapping", String.valueOf(malformed.getMessage())));
        }
    }

    private Response answer(long waveId, String upload, ColumnMapping mapping, boolean preview) {
        if (preview) {
            return Response.ok(uploads.once(upload, file -> preview(waveId, file, mapping)))
                    .build();
        }
        return JobView.answer(jobs.await(start(waveId, upload, mapping), PATIENCE));
    }

    private ColumnMapping named(String upload) {
        List<String> header = uploads.read(upload, file -> CsvSource.of(file).header());
        Map<String, String> columns = header.stream()
                .filter(name -> name.matches("overall|recommend|weight|minutes.*|(journey|step|need|segment):.+"))
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        return new ColumnMapping(columns, List.of("na"), List.of(), Map.of());
    }

    private ImportReport report(boolean preview, AnswersImport.Summary summary) {
        return new ImportReport(
                preview,
                summary.rows(),
                summary.answers(),
                summary.skipped(),
                summary.importedBefore(),
                summary.notRead(),
                summary.rated(),
                summary.refused(),
                problems.errors(summary.violations()));
    }

    private static String text(EntityPart part) {
        try (InputStream input = part.getContent()) {
            return new String(input.readNBytes(LONGEST_MAPPING), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
