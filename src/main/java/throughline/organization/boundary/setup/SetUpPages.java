package throughline.organization.boundary.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import throughline.organization.boundary.access.Identification;
import throughline.organization.control.Founding;
import throughline.organization.entity.Account;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.jobs.Jobs;
import throughline.platform.pages.Page;

/** The one-time page of a new installation. */
@Path("set-up")
@RequestScoped
public class SetUpPages {
    @Inject
    private SetUpLink link;

    @Inject
    private SetUp setUp;

    @Inject
    private Founding founding;

    @Inject
    private Submission submission;

    @Inject
    private Jobs jobs;

    @Inject
    @ConfigProperty(name = "throughline.demo")
    private boolean demo;

    @Inject
    private HttpServletRequest request;

    /** What the page shows. */
    public record SetUpPage(Form form, String key, boolean founded, boolean demo) {
        /** Whether the form stands at an organisation of one's own: where that was chosen before it was refused. */
        public boolean startsEmpty() {
            return form.has("start", "empty");
        }
    }

    @GET
    public Page page(@QueryParam("key") @DefaultValue("") String key) {
        link.require(key);
        return page(key, Form.EMPTY);
    }

    @POST
    public Response complete(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        String key = form.value("key");
        link.require(key);
        return submission.answer(
                () -> {
                    Account account =
                            demo && form.has("open", "demo") ? setUp.openDemo() : setUp.complete(answers(form));
                    link.use();
                    Identification.begin(request, account);
                    return Response.seeOther(next()).build();
                },
                problem -> page(key, form.refused(problem)));
    }

    private Page page(String key, Form form) {
        return new Page("organization/set-up.jte", new SetUpPage(form, key, founding.isFounded(), demo));
    }

    private static SetUp.Answers answers(Form form) {
        return new SetUp.Answers(
                form.value("email"),
                form.value("name"),
                form.typed("password"),
                form.value("organization"),
                form.has("start", "demo"));
    }

    /** Where the demo is still being made, its progress; else the first page. */
    private URI next() {
        return jobs.newest("demo", "Meridian")
                .map(job -> URI.create("/jobs/" + job.id() + "?next=/organisation"))
                .orElse(URI.create("/"));
    }
}
