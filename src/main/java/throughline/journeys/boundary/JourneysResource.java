package throughline.journeys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.JourneyWriter;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.Journey;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.control.Units;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.pages.Messages;
import throughline.platform.security.Caller;

/** Journeys: what there is, and bringing definitions in. */
@Path("v1/journeys")
@RequestScoped
@Transactional
public class JourneysResource {
    @Inject
    private Journeys journeys;

    @Inject
    private JourneyReader reader;

    @Inject
    private JourneyWriter writer;

    @Inject
    private Units units;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    /** A journey in a list; {@code revision} 0: not published yet. */
    public record JourneySummary(
            String key,
            Map<String, String> title,
            int revision,
            boolean draft,
            @Nullable String file,
            List<String> warnings) {}

    /** A journey that was brought in, and what to think about. */
    public record JourneyStored(String key, int revision, boolean published, List<String> warnings) {}

    @GET
    @Produces("application/json")
    @Operation(summary = "All journeys")
    public List<JourneySummary> all() {
        return journeys.all().stream().map(this::summary).toList();
    }

    @GET
    @Path("{key}")
    @Produces({"application/json", "application/yaml"})
    @Operation(
            summary = "The definition in force (or the draft, if nothing is published yet), as JSON or YAML by Accept")
    public Response byKey(
            @PathParam("key") String key,
            @QueryParam("revision") @Nullable Integer revision,
            @jakarta.ws.rs.HeaderParam("Accept") @jakarta.ws.rs.DefaultValue("application/json") String accept) {
        JourneyDefinition definition = definition(key, revision);
        return accept.contains("yaml")
                ? Response.ok(writer.yaml(definition), "application/yaml").build()
                : Response.ok(reader.json(definition), "application/json").build();
    }

    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "application/json", "text/plain"})
    @Produces("application/json")
    @Operation(
            summary = "Bring in a definition, YAML or JSON",
            description =
                    "In UTF-8. Kept as a draft, or published as a new revision with publish=true. The same definition again changes"
                            + " nothing. A wrong one is refused with line, column, path and what was expected. With revision=n it is"
                            + " refused if another revision than the one it was made from is in force by now.")
    public Response add(
            byte[] text, @QueryParam("publish") boolean publish, @QueryParam("revision") @Nullable Integer madeFrom) {
        JourneyDefinition definition = accepted(reader.read(ByteBuffer.wrap(text), functions()));
        requireStillInForce(definition.key(), madeFrom);
        return store(definition, publish);
    }

    JourneyDefinition read(String text) {
        return accepted(reader.read(text, functions()));
    }

    private Set<String> functions() {
        return units.functionNames().keySet();
    }

    private static JourneyDefinition accepted(JourneyReader.Reading reading) {
        JourneyDefinition definition = reading.definition();
        if (definition == null) {
            throw Refusal.invalid(reading.problems().stream()
                    .map(p -> Violation.saying(
                            p.path(), "line " + p.line() + ", column " + p.column() + ": " + p.message()))
                    .toList());
        }
        return definition;
    }

    void requireStillInForce(String key, @Nullable Integer madeFrom) {
        int inForce = journeys.find(key).map(Journey::publishedNumber).orElse(0);
        if (madeFrom != null && madeFrom != inForce) {
            throw new Refusal(409, "changed-meanwhile", key + ", revision " + inForce);
        }
    }

    Response store(JourneyDefinition definition, boolean publish) {
        int revision;
        if (publish) {
            revision = journeys.publish(definition, caller.actor()).number();
            audit.record(
                    "journey.published",
                    definition.key(),
                    Changes.none().now("revision", revision).text());
        } else {
            revision = journeys.draft(definition).publishedNumber();
            audit.record("journey.drafted", definition.key(), null);
        }
        return Response.created(URI.create("/api/v1/journeys/" + definition.key()))
                .entity(new JourneyStored(definition.key(), revision, publish, warnings(definition)))
                .build();
    }

    private JourneyDefinition definition(String key, @Nullable Integer revision) {
        Journey journey = journeys.byKey(key);
        return revision == null
                ? journeys.definition(journey)
                : journeys.revision(journey, revision).definition();
    }

    private JourneySummary summary(Journey journey) {
        JourneyDefinition definition = journeys.definition(journey);
        return new JourneySummary(
                journey.key(),
                definition.title(),
                journey.publishedNumber(),
                journey.draft() != null,
                journey.fileName(),
                warnings(definition));
    }

    private List<String> warnings(JourneyDefinition definition) {
        if (definition.crossesFunctions()) {
            return List.of();
        }
        String only = definition.functions().iterator().next();
        return List.of(
                messages.text("journey.one-function", units.functionNames().getOrDefault(only, only)));
    }
}
