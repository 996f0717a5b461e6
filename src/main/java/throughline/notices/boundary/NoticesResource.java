package throughline.notices.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.notices.control.Authors;
import throughline.notices.control.BouncesFile;
import throughline.notices.control.Outbox;
import throughline.notices.control.mail.MailRoute;
import throughline.notices.control.mail.MailSettings;
import throughline.notices.entity.Letter;
import throughline.notices.entity.Notice;
import throughline.notices.entity.Notice.Status;
import throughline.organization.control.Contacts;
import throughline.organization.entity.Contact;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.files.Uploads;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.pages.Messages;
import throughline.platform.text.Names;

/** The outbox: what waits, what was sent, what could not be. Reminders are not in it, as they would tell who has not answered. */
@Path("v1/notices")
@RequestScoped
@Transactional
@Produces("application/json")
public class NoticesResource {
    private static final Logger LOG = Logger.getLogger(NoticesResource.class.getName());
    /** Notices on a page of the outbox. */
    static final int SHOWN = 100;

    @Inject
    private Outbox outbox;

    @Inject
    private Authors authors;

    @Inject
    private Contacts contacts;

    @Inject
    private MailSettings settings;

    @Inject
    private MailRoute route;

    @Inject
    private Messages messages;

    @Inject
    private Uploads uploads;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A notice; {@code attempts}: how often a server was asked to take it. */
    public record NoticeView(
            long id,
            String kind,
            String topic,
            String name,
            @Nullable String email,
            String status,
            Instant dueAt,
            int attempts,
            @Nullable String problem,
            Instant queuedAt,
            @Nullable Instant settledAt) {}

    /** A notice and what it says or would say now; null if it is not to be said any more, or cannot be written. */
    public record WholeNotice(NoticeView notice, @Nullable Letter letter) {}

    /** The server mail is handed to: what is wrong with it since when, and when it is tried again. */
    public record MailState(
            boolean configured,
            @Nullable String problem,
            @Nullable Instant since,
            @Nullable Instant next) {}

    /** Part of the outbox, newest first; {@code counts} by status, of all of the topic. */
    public record NoticesPage(MailState mail, Map<String, Long> counts, long deadAddresses, List<NoticeView> notices) {}

    /** How many were queued again. */
    public record Resent(int queued) {}

    /** How many addresses were found dead, and those that nobody has. */
    public record BounceReport(int noted, List<String> unknown) {}

    @GET
    @Operation(
            summary = "What waits to be sent, was sent, or could not be",
            description =
                    "Newest first, 100 at a time. Status: waiting, sending, sent, failed, dropped. Topic: wave/{id}.")
    public NoticesPage all(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("skip") @DefaultValue("0") long skip) {
        Map<String, Long> counts = new TreeMap<>();
        outbox.counts(topic).forEach((each, count) -> counts.put(Names.of(each), count));
        MailRoute.State state = route.state();
        return new NoticesPage(
                new MailState(settings.isConfigured(), problem(state), state.since(), state.next()),
                counts,
                contacts.countBounced(),
                views(outbox.list(status.isEmpty() ? "" : known(status).name(), topic, SHOWN, Math.max(0, skip))));
    }

    private @Nullable String problem(MailRoute.State state) {
        MailRoute.Problem problem = state.problem();
        return problem == null
                ? null
                : messages.text(problem.key(), problem.arguments().toArray());
    }

    private static Status known(String status) {
        return Names.find(Status.class, status)
                .orElseThrow(() -> Refusal.invalid(
                        Violation.at("status", "notice.status-unknown", status, Names.all(Status.class))));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A notice and what it says, with the personal link")
    public WholeNotice byId(@PathParam("id") long id) {
        Notice notice = outbox.find(id).orElseThrow(() -> Refusal.notFound("notice", id));
        Contact to = contacts.byId(notice.person());
        return new WholeNotice(view(notice, to), letter(notice, to));
    }

    private @Nullable Letter letter(Notice notice, Contact to) {
        try {
            return authors.write(notice, to).orElse(null);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Notice " + notice.id() + " could not be written");
            return null;
        }
    }

    @POST
    @Path("{id}/resend")
    @Operation(summary = "Send again what failed")
    public Resent resend(@PathParam("id") long id) {
        Notice notice = outbox.find(id).orElseThrow(() -> Refusal.notFound("notice", id));
        if (notice.status() != Status.FAILED) {
            throw new Refusal(409, "notice-not-failed", id);
        }
        // whoever sends it again to an address that was dead says that it lives
        contacts.forgetBounce(notice.person());
        audit.record("notices.resent", "notice " + id, null);
        return new Resent(outbox.resend(id, clock.instant()));
    }

    @POST
    @Path("resend")
    @Operation(summary = "Send again everything that failed; to addresses that mail came back from it fails again")
    public Resent resendAll() {
        int queued = outbox.resend(null, clock.instant());
        audit.record(
                "notices.resent", "notices", Changes.none().now("count", queued).text());
        return new Resent(queued);
    }

    @POST
    @Path("attempt")
    @Operation(summary = "Try the mail server at once, without waiting for the next time")
    public void attempt() {
        route.retry();
    }

    @POST
    @Path("bounces")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @Operation(
            summary = "Note addresses that mail came back from",
            description =
                    "CSV with the column email, and reason if there is one. Nothing more is sent to such an address"
                            + " until the person has another one.")
    public BounceReport bounces(InputStream body) {
        return bounces(uploads.keep(body));
    }

    /** Takes in an uploaded file, which is thrown away afterwards. */
    BounceReport bounces(String upload) {
        BouncesFile file = uploads.once(upload, BouncesFile::of);
        Map<String, String> reasons = new LinkedHashMap<>();
        file.bounces().forEach(bounce -> reasons.put(bounce.email(), bounce.reason()));
        List<String> unknown = contacts.bounced(reasons);
        int noted = reasons.size() - unknown.size();
        audit.record(
                "bounces.imported",
                "bounces",
                Changes.none().now("count", noted).text());
        return new BounceReport(noted, unknown);
    }

    private List<NoticeView> views(List<Notice> notices) {
        Map<Long, Contact> people =
                contacts.byIds(notices.stream().map(Notice::person).distinct().toList());
        return notices.stream()
                .map(notice -> view(notice, Objects.requireNonNull(people.get(notice.person()))))
                .toList();
    }

    private static NoticeView view(Notice notice, Contact to) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.topic(),
                to.name(),
                to.email(),
                Names.of(notice.status()),
                notice.dueAt(),
                notice.attempts(),
                notice.problem(),
                notice.queuedAt(),
                notice.settledAt());
    }
}
