package throughline.organization.boundary;

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
import java.util.Optional;
import throughline.organization.boundary.access.Identification;
import throughline.organization.control.Accounts;
import throughline.organization.control.Passwords;
import throughline.organization.entity.Account;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.pages.Form;
import throughline.platform.pages.LocalAddress;
import throughline.platform.pages.Page;

/** Signing in with a password of this installation, and out. */
@Path("/")
@RequestScoped
public class SignInPages {
    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordLinks links;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    /** The sign-in form and where it leads. */
    public record SignInPage(Form form, String next) {}

    /** The form of a one-time link. */
    public record PasswordPage(Form form, String key) {}

    @GET
    @Path("sign-in")
    public Page page(@QueryParam("next") @DefaultValue("/") String next) {
        return new Page("organization/sign-in.jte", new SignInPage(Form.EMPTY, next));
    }

    @POST
    @Path("sign-in")
    public Response signIn(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        String password = values.getFirst("password") == null ? "" : values.getFirst("password");
        try {
            Optional<Account> account = accounts.byEmail(form.value("email"));
            if (!passwords.matches(form.value("email"), account, password)) {
                throw new Refusal(422, "wrong-password");
            }
            Identification.begin(request, account.orElseThrow());
            return Response.seeOther(LocalAddress.of(form.value("next"))).build();
        } catch (Refusal refused) {
            Form again = form.refused(problems.of(refused));
            return Response.status(refused.status())
                    .entity(new Page("organization/sign-in.jte", new SignInPage(again, form.value("next"))))
                    .build();
        }
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        Identification.end(request);
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    @GET
    @Path("password")
    public Page choose(@QueryParam("key") @DefaultValue("") String key) {
        links.require(key);
        return new Page("organization/password.jte", new PasswordPage(Form.EMPTY, key));
    }

    @POST
    @Path("password")
    public Response chosen(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        try {
            Identification.begin(request, links.use(form.value("key"), form.value("password")));
            return Response.seeOther(URI.create("/")).build();
        } catch (Refusal refused) {
            Form again = form.refused(problems.of(refused));
            return Response.status(refused.status())
                    .entity(new Page("organization/password.jte", new PasswordPage(again, form.value("key"))))
                    .build();
        }
    }
}
