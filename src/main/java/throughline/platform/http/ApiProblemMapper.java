package throughline.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Failures of the API as {@code application/problem+json}. */
@ApplicationScoped
public class ApiProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problems.of(failure);
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
