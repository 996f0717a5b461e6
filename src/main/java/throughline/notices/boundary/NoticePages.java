package throughline.notices.boundary;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import throughline.notices.boundary.NoticesResource.BounceReport;
import throughline.notices.boundary.NoticesResource.NoticesPage;
import throughline.platform.files.Uploads;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;

/** The outbox as a page. */
@Path("outbox")
@RequestScoped
public class NoticePages {
    private static final List<String> STATES = List.of("waiting", "sent", "failed", "dropped");

    @Inject
    private NoticesResource notices;

    @Inject
    private Uploads uploads;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** Part of the outbox: all of it, or of one status or topic (else empty); {@code skip} come before it. */
    public record OutboxPage(
            NoticesPage outbox, List<String> states, String status, String topic, long skip, int size, Form form) {
        public boolean isEmpty() {
            return outbox.counts().values().stream().allMatch(count -> count == 0);
        }

        /** The address of another part of it. */
        public String address(String other, long from) {
            return "/outbox?status=" + other + "&topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                    + (from > 0 ? "&skip=" + from : "");
        }
    }

    @GET
    public Page page(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("skip") @DefaultValue("0") long skip) {
        return page(status, topic, Math.max(0, skip), Form.EMPTY);
    }

    private Page page(String status, String topic, long skip, Form form) {
        return new Page(
                "notices/outbox.jte",
                new OutboxPage(
                        notices.all(status, topic, skip), STATES, status, topic, skip, NoticesResource.SHOWN, form));
    }

    @GET
    @Path("{id}")
    public Page notice(@PathParam("id") long id) {
        return new Page("notices/notice.jte", notices.byId(id));
    }

    @POST
    @Path("{id}/resend")
    public Response resend(@PathParam("id") long id) {
        flash.say("outbox.resent", notices.resend(id).queued());
        return Response.seeOther(URI.create("/outbox/" + id)).build();
    }

    @POST
    @Path("resend")
    public Response resendAll() {
        flash.say("outbox.resent", notices.resendAll().queued());
        return back();
    }

    @POST
    @Path("attempt")
    public Response attempt() {
        notices.attempt();
        flash.say("outbox.attempt.begun");
        return back();
    }

    @POST
    @Path("bounces")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bounces(@FormParam("file") EntityPart file) {
        return submission.answer(
                () -> {
                    BounceReport report = notices.bounces(uploads.keep(file));
                    flash.say(
                            "outbox.bounces.noted",
                            report.noted(),
                            report.unknown().size());
                    return back();
                },
                problem -> page("", "", 0, Form.EMPTY.refused(problem)));
    }

    private static Response back() {
        return Response.seeOther(URI.create("/outbox")).build();
    }
}
