package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.notices.control.mail.MailSettings;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.http.Problem;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;
import throughline.platform.plots.QrCode;
import throughline.surveys.boundary.SurveysResource.SurveyView;
import throughline.surveys.boundary.WavesResource.Days;
import throughline.surveys.boundary.WavesResource.WaveProgress;
import throughline.surveys.control.Frames;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.mail.InvitationMail;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Wave;

/** Running a wave: opening it, and its personal links. */
@Path("waves/{id}")
@RequestScoped
public class WavePages {
    private static final int SHOWN = 100;
    // twelve sheets of paper
    private static final int CARDS = 96;

    @Inject
    private WavesResource waves;

    @Inject
    private SurveysResource surveysResource;

    @Inject
    private Surveys surveys;

    @Inject
    private Invitations invitations;

    @Inject
    private Frames frames;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private MailSettings mail;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    @Inject
    @ConfigProperty(name = "throughline.url")
    private String url;

    /**
     * Whom a planned wave would ask now: how many, of which functions (none: of all), and with which values of segments; and how many of
     * all do not want to be asked.
     */
    public record Asked(long people, List<String> functions, Map<String, List<String>> segments, long optedOut) {
        public boolean isEverybody() {
            return functions.isEmpty() && segments.isEmpty();
        }
    }

    /**
     * A wave and how it goes; {@code asked} while it is planned; {@code mail}: whether invitations go out by mail, {@code topic} what they are
     * found by in the outbox.
     */
    public record WavePage(
            SurveyView survey,
            WaveProgress progress,
            @Nullable Asked asked,
            boolean mail,
            String topic,
            @Nullable Problem problem) {}

    /** Whose link it is, and the link. */
    public record PersonalLink(String name, @Nullable String email, String link) {}

    /** One page of the personal links. */
    public record LinksPage(WaveProgress progress, List<PersonalLink> links, long skip, int size) {}

    /** What is cut out for one person. */
    public record Card(String name, QrCode code) {}

    /** Cards to print: of everybody or of those without an address, {@code total} in all; {@code skip} come before these. */
    public record SheetsPage(
            WaveProgress progress, List<Card> cards, boolean everybody, long total, long skip, int size) {}

    @GET
    public Page page(@PathParam("id") long id) {
        return page(id, null);
    }

    @POST
    @Path("open")
    public Response open(@PathParam("id") long id) {
        return submission.answer(
                () -> {
                    flash.say("wave.opened", waves.open(id).name());
                    return Response.seeOther(URI.create("/waves/" + id)).build();
                },
                problem -> page(id, problem));
    }

    @POST
    @Path("schedule")
    public Response reschedule(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return submission.answer(
                () -> {
                    waves.reschedule(
                            id,
                            new Days(
                                    form.optionalDate("opensOn"),
                                    form.optionalDate("closesOn"),
                                    form.numbers("remindAfter")));
                    flash.say("settings.saved");
                    return Response.seeOther(URI.create("/waves/" + id)).build();
                },
                problem -> page(id, problem));
    }

    @POST
    @Path("delete")
    public Response delete(@PathParam("id") long id) {
        return submission.answer(
                () -> {
                    WavesResource.WaveView wave = waves.byId(id).wave();
                    waves.delete(id);
                    flash.say("wave.deleted", wave.name());
                    return Response.seeOther(URI.create("/surveys/" + wave.surveyId()))
                            .build();
                },
                problem -> page(id, problem));
    }

    @GET
    @Path("links")
    public Page links(@PathParam("id") long id, @QueryParam("skip") @DefaultValue("0") long skip) {
        Wave wave = surveys.wave(id);
        long from = Math.max(0, skip);
        List<PersonalLink> links = invitations.links(wave, SHOWN, from).stream()
                .map(to -> new PersonalLink(to.name(), to.email(), Invitations.link(url, to.secret())))
                .toList();
        return new Page("surveys/links.jte", new LinksPage(waves.byId(id), links, from, SHOWN));
    }

    @GET
    @Path("sheets")
    public Page sheets(
            @PathParam("id") long id,
            @QueryParam("of") @DefaultValue("") String of,
            @QueryParam("skip") @DefaultValue("0") long skip) {
        Wave wave = surveys.wave(id);
        boolean everybody = of.equals("everybody");
        long from = Math.max(0, skip);
        List<Invitations.Addressed> people =
                everybody ? invitations.links(wave, CARDS, from) : invitations.linksOnPaper(wave, CARDS, from);
        List<Card> cards = people.stream()
                .map(to -> new Card(to.name(), QrCode.of(Invitations.link(url, to.secret()))))
                .toList();
        long total = everybody ? invitations.count(id) : invitations.countOnPaper(id);
        return new Page("surveys/sheets.jte", new SheetsPage(waves.byId(id), cards, everybody, total, from, CARDS));
    }

    @GET
    @Path("links/links.csv")
    public Response linksFile(@PathParam("id") long id) {
        return waves.links(id);
    }

    private Page page(long id, @Nullable Problem problem) {
        WaveProgress progress = waves.byId(id);
        return new Page(
                "surveys/wave.jte",
                new WavePage(
                        surveysResource.byId(progress.wave().surveyId()),
                        progress,
                        progress.wave().status().equals("planned")
                                ? asked(progress.wave().audience())
                                : null,
                        mail.isConfigured(),
                        InvitationMail.topic(id),
                        problem));
    }

    private Asked asked(Audience audience) {
        Map<String, String> names = units.functionNames();
        return new Asked(
                frames.members(audience).size(),
                audience.functions().stream()
                        .map(key -> names.getOrDefault(key, key))
                        .toList(),
                new TreeMap<>(audience.segments()),
                people.countOptedOut());
    }
}
