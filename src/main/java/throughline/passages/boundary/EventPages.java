package throughline.passages.boundary;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.passages.boundary.EventsResource.EventReport;
import throughline.passages.boundary.EventsResource.ParkedView;
import throughline.passages.control.EventLog;
import throughline.passages.control.Passages;
import throughline.passages.entity.EventKind;
import throughline.platform.files.Uploads;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;

/** What other systems told about people's ways, and what was not understood. */
@Path("events")
@RequestScoped
public class EventPages {
    private static final String EXAMPLE = """
            POST /api/v1/events
            Authorization: Bearer …
            Content-Type: application/cloudevents+json

            {"specversion": "1.0", "source": "/hr", "id": "4711",
             "type": "throughline.journey.completed",
             "subject": "ada@example.com",
             "time": "2026-11-22T09:00:00+01:00",
             "data": {"journey": "onboarding"}}
            """;

    @Inject
    private EventsResource events;

    @Inject
    private EventLog log;

    @Inject
    private Passages passages;

    @Inject
    private Journeys journeys;

    @Inject
    private Uploads uploads;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** Passages by journey, and what is parked; {@code parkedCount} may be more than are shown. */
    public record EventsPage(
            List<Passages.Count> counts,
            Map<String, JourneyDefinition> journeys,
            @Nullable Instant newest,
            long parkedCount,
            List<ParkedView> parked,
            List<String> types,
            String example,
            Form form) {}

    @GET
    public Page page() {
        return page(Form.EMPTY);
    }

    private Page page(Form form) {
        return new Page(
                "passages/events.jte",
                new EventsPage(
                        passages.counts(),
                        journeys.published().stream()
                                .collect(Collectors.toMap(
                                        published -> published.definition().key(), Journeys.Published::definition)),
                        log.newest(),
                        log.parkedCount(),
                        events.parked(),
                        EventKind.types(),
                        EXAMPLE,
                        form));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response importFile(@FormParam("file") EntityPart file) {
        return submission.answer(
                () -> Response.seeOther(URI.create(
                                "/jobs/" + events.start(uploads.keep(file)).id() + "?next=/events"))
                        .build(),
                problem -> page(Form.EMPTY.refused(problem)));
    }

    @POST
    @Path("parked/replay")
    public Response replay() {
        EventReport report = events.replay();
        flash.say("events.replayed", report.taken(), report.parked());
        return back();
    }

    @POST
    @Path("parked/{number}/discard")
    public Response discard(@PathParam("number") long number) {
        events.discard(number);
        flash.say("events.discarded");
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/events")).build();
    }
}
