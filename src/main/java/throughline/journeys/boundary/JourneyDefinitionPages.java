package throughline.journeys.boundary;

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
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.JourneyWriter;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.Journey;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.JourneyRevision;
import throughline.organization.control.Units;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.http.Problem;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;

/** What a journey is, revision by revision, and bringing one in as text. */
@Path("journeys")
@RequestScoped
public class JourneyDefinitionPages {
    @Inject
    private Journeys journeys;

    @Inject
    private JourneysResource resource;

    @Inject
    private JourneyWriter writer;

    @Inject
    private Units units;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** A definition; {@code shown} is the number of its revision, 0 for a draft that was never published. */
    public record DefinitionPage(
            Journey journey,
            JourneyDefinition definition,
            int shown,
            List<JourneyRevision> revisions,
            Map<String, String> functions) {}

    /**
     * The form of a definition as text, and the revision of the journey it was made from, if it was; {@code newer} is one that
     * somebody published since then, on top of which this one may be published.
     */
    public record NewPage(
            Form form,
            String text,
            String from,
            String revision,
            @Nullable JourneyRevision newer) {}

    @GET
    @Path("{key}/definition")
    public Page definition(@PathParam("key") String key, @QueryParam("revision") @Nullable Integer revision) {
        Journey journey = journeys.byKey(key);
        int shown = revision == null ? journey.publishedNumber() : revision;
        JourneyDefinition definition = shown == journey.publishedNumber()
                ? journeys.definition(journey)
                : journeys.revision(journey, shown).definition();
        return new Page(
                "journeys/definition.jte",
                new DefinitionPage(journey, definition, shown, journeys.revisions(journey), units.functionNames()));
    }

    @GET
    @Path("{key}/definition.yaml")
    public Response yaml(@PathParam("key") String key) {
        Journey journey = journeys.byKey(key);
        return Response.ok(writer.yaml(journeys.definition(journey)), "application/yaml")
                .header("Content-Disposition", "attachment; filename=\"" + key + ".yaml\"")
                .build();
    }

    @GET
    @Path("new")
    public Page fresh(@QueryParam("from") @DefaultValue("") String from) {
        return new Page(
                "journeys/new.jte",
                journeys.find(from)
                        .map(journey -> new NewPage(
                                Form.EMPTY,
                                writer.yaml(journeys.definition(journey)),
                                from,
                                String.valueOf(journey.publishedNumber()),
                                null))
                        .orElse(new NewPage(Form.EMPTY, "", "", "", null)));
    }

    @POST
    @Path("new")
    public Response add(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        String text = String.valueOf(values.getFirst("text"));
        return submission.answer(
                () -> {
                    JourneyDefinition definition = resource.read(text);
                    if (definition.key().equals(form.value("from"))) {
                        resource.requireStillInForce(definition.key(), form.number("revision"));
                    }
                    var stored = (JourneysResource.JourneyStored) resource.store(definition, form.has("do", "publish"))
                            .getEntity();
                    flash.say(
                            stored.published() ? "journey.published" : "journey.drafted",
                            stored.key(),
                            stored.revision());
                    return Response.seeOther(URI.create("/journeys/" + stored.key() + "/definition"))
                            .build();
                },
                problem -> new Page(
                        "journeys/new.jte",
                        new NewPage(
                                form.refused(problem),
                                text,
                                form.value("from"),
                                form.value("revision"),
                                newer(form, problem))));
    }

    private @Nullable JourneyRevision newer(Form form, Problem problem) {
        return problem.type().equals("changed-meanwhile")
                ? journeys.find(form.value("from")).stream()
                        .flatMap(journey -> journeys.revisions(journey).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
