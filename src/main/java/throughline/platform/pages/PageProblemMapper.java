package throughline.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;

/** Failures of pages as a page that says what went wrong and what to do. */
@ApplicationScoped
public class PageProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof RedirectionException elsewhere) {
            return elsewhere.getResponse();
        }
        Problem problem = problems.of(failure);
        return Response.status(problem.status())
                .type("text/html")
                .entity(new Page("layout/problem.jte", problem))
                .build();
    }
}
