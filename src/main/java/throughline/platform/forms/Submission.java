package throughline.platform.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;
import throughline.platform.pages.Page;

/** Answers forms that were sent: where the work was refused, its page comes back with what would be right. */
@ApplicationScoped
public class Submission {
    private final Problems problems;

    @Inject
    public Submission(Problems problems) {
        this.problems = problems;
    }

    /** What the work answers; if it is refused, the page again, with the status of the problem. */
    public Response answer(Supplier<Response> work, Function<Problem, Page> again) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            Problem problem = problems.of(refused);
            return Response.status(problem.status())
                    .entity(again.apply(problem))
                    .build();
        }
    }
}
