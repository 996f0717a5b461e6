package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.platform.files.CsvSource;
import throughline.platform.files.Uploads;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Job;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Form;
import throughline.platform.pages.Page;
import throughline.surveys.boundary.AnswersImportResource.ImportReport;
import throughline.surveys.boundary.SurveysResource.SurveyView;
import throughline.surveys.boundary.WavesResource.WaveProgress;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.imports.ColumnMapping;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Wave;

/** Running a wave: opening it, its outbox, answers from elsewhere. */
@Path("waves/{id}")
@RequestScoped
public class WavePages {
    private static final int SHOWN = 100;

    @Inject
    private WavesResource waves;

    @Inject
    private SurveysResource surveysResource;

    @Inject
    private AnswersImportResource imports;

    @Inject
    private Surveys surveys;

    @Inject
    private Invitations invitations;

    @Inject
    private Uploads uploads;

    @Inject
    private Problems problems;

    @Inject
    private Flash flash;

    @Inject
    @ConfigProperty(name = "throughline.url")
    private String url;

    /** A wave and how it goes. */
    public record WavePage(
            SurveyView survey,
            WaveProgress progress,
            @Nullable Problem problem) {}

    /** A message that would be sent: to whom, and the link in it. */
    public record Message(String name, @Nullable String email, String link) {}

    /** One page of the outbox. */
    public record OutboxPage(WaveProgress progress, List<Message> messages, long skip, int size) {}

    /** The import of answers: the columns of the file that was sent, what each could mean, and what importing would do. */
    public record ImportPage(
            WaveProgress progress,
            List<String> targets,
            Form form,
            @Nullable String upload,
            List<String> columns,
            @Nullable ImportReport report) {}

    @GET
    public Page page(@PathParam("id") long id) {
        return page(id, null);
    }

    @POST
    @Path("open")
    public Response open(@PathParam("id") long id) {
        try {
            flash.say("wave.opened", waves.open(id).name());
            return Response.seeOther(here(id)).build();
        } catch (RuntimeException refused) {
            Problem problem = problems.of(refused);
            return Response.status(problem.status()).entity(page(id, problem)).build();
        }
    }

    @GET
    @Path("outbox")
    public Page outbox(@PathParam("id") long id, @QueryParam("skip") @DefaultValue("0") long skip) {
        Wave wave = surveys.wave(id);
        long from = Math.max(0, skip);
        List<Message> messages = invitations.links(wave, SHOWN, from).stream()
                .map(to -> new Message(to.name(), to.email(), WavesResource.address(url, to.secret())))
                .toList();
        return new Page("surveys/outbox.jte", new OutboxPage(waves.byId(id), messages, from, SHOWN));
    }

    @GET
    @Path("outbox/links.csv")
    public Response links(@PathParam("id") long id) {
        return waves.links(id);
    }

    @GET
    @Path("import")
    public Page importPage(@PathParam("id") long id) {
        return importPage(id, Form.EMPTY, null, null);
    }

    @POST
    @Path("import/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("id") long id, @FormParam("file") EntityPart file) {
        try {
            if (file.getFileName().isEmpty() || file.getFileName().get().isBlank()) {
                throw Refusal.invalid(Violation.at("file", "file.missing"));
            }
            String upload = uploads.keep(file.getContent());
            CsvSource.of(uploads.file(upload));
            return Response.ok(importPage(id, Form.EMPTY, upload, null)).build();
        } catch (RuntimeException refused) {
            Problem problem = problems.of(refused);
            return Response.status(problem.status())
                    .entity(importPage(id, Form.EMPTY.refused(problem), null, null))
                    .build();
        }
    }

    @POST
    @Path("import")
    public Response run(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        String upload = form.value("upload");
        try {
            ColumnMapping mapping = mapping(form, upload);
            if (form.has("do", "preview")) {
                ImportReport report = imports.preview(id, upload, mapping);
                return Response.ok(importPage(id, form, upload, report)).build();
            }
            Job job = imports.start(id, upload, mapping);
            return Response.seeOther(URI.create("/jobs/" + job.id() + "?next=/waves/" + id))
                    .build();
        } catch (RuntimeException refused) {
            Problem problem = problems.of(refused);
            return Response.status(problem.status())
                    .entity(importPage(id, form.refused(problem), upload, null))
                    .build();
        }
    }

    @POST
    @Path("imports/undo")
    public Response undo(@PathParam("id") long id, @FormParam("import") long importId) {
        imports.undo(id, importId);
        flash.say("import.undone");
        return Response.seeOther(here(id)).build();
    }

    private Page page(long id, @Nullable Problem problem) {
        WaveProgress progress = waves.byId(id);
        return new Page(
                "surveys/wave.jte",
                new WavePage(surveysResource.byId(progress.wave().surveyId()), progress, problem));
    }

    private Page importPage(long id, Form form, @Nullable String upload, @Nullable ImportReport report) {
        List<String> targets =
                surveys.wave(id).questionnaire().items().stream().map(Item::key).toList();
        List<String> columns =
                upload == null ? List.of() : CsvSource.of(uploads.file(upload)).header();
        return new Page("surveys/import.jte", new ImportPage(waves.byId(id), targets, form, upload, columns, report));
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

    private static URI here(long id) {
        return URI.create("/waves/" + id);
    }
}
