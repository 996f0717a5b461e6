package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.organization.boundary.PeopleResource.SegmentsInput;
import throughline.organization.control.People;
import throughline.platform.files.Uploads;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.jobs.Job;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;

/** Looking at people and bringing them in by file: first what would happen, then, if wanted, that. */
@Path("settings/people")
@RequestScoped
public class PeoplePages {
    private static final int SHOWN = 50;

    @Inject
    private PeopleResource resource;

    @Inject
    private People people;

    @Inject
    private Uploads uploads;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** The people that a search found in all, and a page of them; {@code skip} come before it. */
    public record Found(String search, long total, List<People.Stored> people, long skip, int size) {
        public boolean hasNext() {
            return skip + size < total;
        }
    }

    /** People found, and what an uploaded file would do if there is one. */
    public record PeoplePage(
            PeopleResource.PeopleView overview,
            Found found,
            @Nullable String upload,
            PeopleResource.@Nullable ImportReport report,
            Form form) {}

    @GET
    public Page page(
            @QueryParam("q") @DefaultValue("") String search, @QueryParam("skip") @DefaultValue("0") long skip) {
        return page(found(search, Math.max(0, skip)), null, null, Form.EMPTY);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@FormParam("file") EntityPart file) {
        return submission.answer(
                () -> {
                    String upload = uploads.keep(file);
                    return Response.ok(page(found("", 0), upload, uploads.read(upload, resource::preview), Form.EMPTY))
                            .build();
                },
                problem -> page(found("", 0), null, null, Form.EMPTY.refused(problem)));
    }

    @POST
    @Path("import")
    public Response run(@FormParam("upload") String upload) {
        Job job = resource.start(upload);
        return Response.seeOther(URI.create("/jobs/" + job.id() + "?next=/settings/people"))
                .build();
    }

    @POST
    @Path("segments")
    public Response segments(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return submission.answer(
                () -> {
                    resource.segments(new SegmentsInput(form.all("sensitive")));
                    flash.say("settings.saved");
                    return Response.seeOther(URI.create("/settings/people#p-segments"))
                            .build();
                },
                problem -> page(found("", 0), null, null, form.refused(problem)));
    }

    private Found found(String search, long skip) {
        return new Found(search, people.count(search), people.search(search, SHOWN, skip), skip, SHOWN);
    }

    private Page page(Found found, @Nullable String upload, PeopleResource.@Nullable ImportReport report, Form form) {
        return new Page("organization/people.jte", new PeoplePage(resource.overview(), found, upload, report, form));
    }
}
