package throughline.passages.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.passages.control.CloudEvents;
import throughline.passages.control.EventLog;
import throughline.passages.control.EventsFile;
import throughline.passages.entity.Parked;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.audit.AuditLog;
import throughline.platform.files.Uploads;
import throughline.platform.http.Refusal;
import throughline.platform.jobs.Job;
import throughline.platform.jobs.JobRunner;
import throughline.platform.jobs.JobsResource.JobView;
import throughline.platform.pages.Messages;
import throughline.platform.security.Caller;
import throughline.platform.text.Names;

/** Events of people's ways through journeys. */
@Path("v1/events")
@RequestScoped
@Produces("application/json")
public class EventsResource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 8 << 20;
    private static final int SHOWN = 500;

    @Inject
    private EventTransactions transactions;

    @Inject
    private EventLog log;

    @Inject
    private Messages messages;

    @Inject
    private Uploads uploads;

    @Inject
    private JobRunner jobs;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    /** What became of events; {@code known}: had come before. */
    public record EventReport(long taken, long known, long parked, List<ParkedView> reasons) {}

    /** An event that is parked; its number is missing in the report of a request. */
    public record ParkedView(
            @Nullable Long number, ReceivedEvent event, String reason, String detail, Instant receivedAt) {}

    @POST
    @Operation(
            summary = "Take events in, as CloudEvents",
            description =
                    "CloudEvents 1.0 over HTTP, structured, binary or as a batch. Types: throughline.journey.started, .completed, .abandoned,"
                            + " throughline.step.started, .completed, .abandoned. The subject is the person (id or e-mail); data is"
                            + " {\"journey\": key, \"step\": key, \"thread\": what tells several of the same person apart}. The same source and id"
                            + " again changes nothing. What is not understood is parked with the reason and can be tried again. All events of a"
                            + " request are taken in or none.")
    public EventReport take(@Context HttpHeaders headers, @HeaderParam("Content-Type") String type, InputStream body)
            throws IOException {
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new Refusal(413, "events-too-large", LARGEST >> 20);
        }
        Map<String, String> plain = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.getRequestHeaders().forEach((name, values) -> plain.put(name, values.get(0)));
        return report(transactions.take(CloudEvents.of(plain, type == null ? "" : type, content)));
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @Operation(
            summary = "Take events in from CSV",
            description = "Columns time, person, event and journey are required; step, thread, id and source are known."
                    + " Answers 200 when done at once, 202 with the job otherwise.")
    public Response importFile(InputStream body) {
        return JobView.answer(jobs.await(start(uploads.keep(body)), PATIENCE));
    }

    /** Starts taking in an uploaded file, which is thrown away afterwards. */
    Job start(String upload) {
        String actor = caller.actor();
        return jobs.startInSteps(
                "events-import",
                "events",
                actor,
                progress -> uploads.once(upload, path -> {
                    EventsFile file = EventsFile.of(path);
                    // all of it is read once before anything is taken in, so that a mistake changes nothing
                    file.forEach(part -> {}, (done, total) -> progress.at("reading", done, total));
                    long[] sums = new long[3];
                    file.forEach(
                            part -> {
                                EventLog.Taken taken = transactions.take(part);
                                sums[0] += taken.taken();
                                sums[1] += taken.known();
                                sums[2] += taken.parked().size();
                            },
                            (done, total) -> progress.at("events", done, total));
                    transactions.noteImport(actor, sums[0], sums[2]);
                    return new EventReport(sums[0], sums[1], sums[2], List.of());
                }));
    }

    @GET
    @Path("parked")
    @Operation(summary = "Events that were not understood, newest first", description = "The newest 500.")
    public List<ParkedView> parked() {
        return log.parked(SHOWN).stream().map(this::view).toList();
    }

    @POST
    @Path("parked/replay")
    @Operation(summary = "Try everything again that is parked, after people or journeys were added")
    public EventReport replay() {
        return report(transactions.replay());
    }

    @DELETE
    @Path("parked/{number}")
    @Transactional
    @Operation(summary = "Throw a parked event away")
    public void discard(@PathParam("number") long number) {
        log.discard(number);
        audit.record("events.discarded", "event " + number, null);
    }

    private EventReport report(EventLog.Taken taken) {
        return new EventReport(
                taken.taken(),
                taken.known(),
                taken.parked().size(),
                taken.parked().stream().map(this::view).toList());
    }

    private ParkedView view(Parked parked) {
        String reason = Names.of(parked.reason());
        return new ParkedView(
                parked.id() == 0 ? null : parked.id(),
                parked.event(),
                reason,
                messages.text("parked." + reason, parked.value()),
                parked.receivedAt());
    }
}
