package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.Journeys;
import throughline.platform.files.CsvSource;
import throughline.platform.files.Uploads;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.jobs.Job;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;
import throughline.surveys.boundary.AnswersImportResource.ImportReport;
import throughline.surveys.boundary.WavesResource.WaveProgress;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.imports.ColumnMapping;
import throughline.surveys.entity.Wave;

/** Bringing answers in by file: first the file, then what its columns mean and what would happen, then, if wanted, that. */
@Path("waves/{id}/import")
@RequestScoped
public class AnswersImportPages {
    @Inject
    private AnswersImportResource imports;

    @Inject
    private WavesResource waves;

    @Inject
    private Surveys surveys;

    @Inject
    private Journeys journeys;

    @Inject
    private Uploads uploads;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** The columns of the file that was sent, what each could mean, and what importing would do. */
    public record ImportPage(
            WaveProgress progress,
            ImportTargets targets,
            Form form,
            @Nullable String upload,
            List<String> columns,
            @Nullable ImportReport report) {
        /** What stands in the form for a column: what was chosen, else what the column itself is called, if that can be chosen. */
        public String chosen(int column) {
            String name = columns.get(column);
            return form.values().isEmpty() ? targets.has(name) ? name : "" : form.value("column-" + column);
        }
    }

    @GET
    public Page page(@PathParam("id") long id) {
        return page(id, Form.EMPTY, null, null);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("id") long id, @FormParam("file") EntityPart file) {
        return submission.answer(
                () -> {
                    surveys.wave(id).requireOpen();
                    return Response.ok(page(id, Form.EMPTY, uploads.keep(file), null))
                            .build();
                },
                problem -> page(id, Form.EMPTY.refused(problem), null, null));
    }

    @POST
    public Response run(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        String upload = form.value("upload");
        return submission.answer(
                () -> {
                    ColumnMapping mapping = mapping(form, upload);
                    if (form.has("do", "preview")) {
                        ImportReport report = imports.preview(id, uploads.file(upload), mapping);
                        return Response.ok(page(id, form, upload, report)).build();
                    }
                    Job job = imports.start(id, upload, mapping);
                    return Response.seeOther(URI.create("/jobs/" + job.id() + "?next=/waves/" + id))
                            .build();
                },
                problem -> page(id, form.refused(problem), upload, null));
    }

    @POST
    @Path("undo")
    public Response undo(@PathParam("id") long id, @FormParam("import") long importId) {
        imports.undo(id, importId);
        flash.say("import.undone");
        return Response.seeOther(URI.create("/waves/" + id)).build();
    }

    private Page page(long id, Form form, @Nullable String upload, @Nullable ImportReport report) {
        Wave wave = surveys.wave(id);
        List<String> columns = upload == null
                ? List.of()
                : uploads.read(upload, file -> CsvSource.of(file).header());
        return new Page(
                "surveys/import.jte", new ImportPage(waves.byId(id), targets(wave), form, upload, columns, report));
    }

    private ImportTargets targets(Wave wave) {
        return wave.isOpen()
                ? ImportTargets.of(
                        wave.questionnaire().journeys().stream()
                                .map(asked ->
                                        journeys.revision(asked.revisionId()).definition())
                                .toList(),
                        wave.frame())
                : ImportTargets.NONE;
    }

    /** Column number i means the target of the field {@code column-i}; {@code segment} alone takes the column's own name. */
    private ColumnMapping mapping(Form form, String upload) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> header = CsvSource.of(uploads.file(upload)).header();
        for (int i = 0; i < header.size(); i++) {
            String target = form.value("column-" + i);
            if (!target.isEmpty()) {
                columns.put(header.get(i), target.equals("segment") ? "segment:" + header.get(i) : target);
            }
        }
        String only = form.value("where-column");
        Map<String, String> where = only.isEmpty() ? Map.of() : Map.of(only, form.value("where-value"));
        return new ColumnMapping(columns, codes(form.value("notApplicable")), codes(form.value("blank")), where);
    }

    private static List<String> codes(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("[,\\s]+", -1));
    }
}
