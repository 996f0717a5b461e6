package throughline.platform.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.platform.security.Caller;
import throughline.platform.text.Names;

/** Background work, for whoever waits for it. */
@RequestScoped
@Path("v1/jobs")
@Produces("application/json")
public class JobsResource {
    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @GET
    @Path("{id}")
    @Operation(summary = "How far a piece of background work is, and what came of it")
    public JobView byId(@PathParam("id") long id) {
        return JobView.of(jobs.visible(id, caller));
    }

    /** A job as the API shows it; {@code done} of {@code total} (0: not known) in the present {@code phase}. */
    public record JobView(
            long id,
            String kind,
            String subject,
            String status,
            String phase,
            long done,
            long total,
            @Nullable JsonValue outcome,
            @Nullable JsonValue error,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        public static JobView of(Job job) {
            return new JobView(
                    job.id(),
                    job.kind(),
                    job.subject(),
                    Names.of(job.status()),
                    job.phase(),
                    job.done(),
                    job.total(),
                    parsed(job.outcome()),
                    parsed(job.error()),
                    job.startedAt(),
                    job.finishedAt());
        }

        /** 200 with a job that is done, 202 with one that runs, the problem of one that failed. */
        public static Response answer(Job job) {
            JobView view = of(job);
            URI address = URI.create("/api/v1/jobs/" + job.id());
            return switch (job.status()) {
                case DONE -> Response.ok(view).location(address).build();
                case RUNNING -> Response.accepted(view).location(address).build();
                case FAILED ->
                    Response.status(
                                    view.error() == null
                                            ? 500
                                            : view.error().asJsonObject().getInt("status"))
                            .type("application/problem+json")
                            .entity(view.error())
                            .build();
            };
        }

        private static @Nullable JsonValue parsed(@Nullable String json) {
            if (json == null) {
                return null;
            }
            try (var reader = Json.createReader(new StringReader(json))) {
                return reader.readValue();
            }
        }
    }
}
