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
import throughline.organization.boundary.access.Identification;
import throughline.organization.control.Accounts;
import throughline.organization.control.Passwords;
import throughline.organization.entity.Account;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.http.Refusal;
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
    private Submission submission;

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
        return submission.answer(
                () -> {
                    Identification.begin(request, signedIn(form.value("email"), form.typed("password")));
                    return Response.seeOther(LocalAddress.of(form.value("next")))
                            .build();
                },
                problem -> new Page(
                        "organization/sign-in.jte", new SignInPage(form.refused(problem), form.value("next"))));
    }

    private Account signedIn(String email, String password) {
        Account account = accounts.byEmail(email).orElse(null);
        if (!passwords.matches(email, account, password) || account == null) {
            throw new Refusal(422, "wrong-password");
        }
        return account;
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
        return submission.answer(
                () -> {
                    Identification.begin(request, links.use(form.value("key"), form.typed("password")));
                    return Response.seeOther(URI.create("/")).build();
                },
                problem -> new Page(
                        "organization/password.jte", new PasswordPage(form.refused(problem), form.value("key"))));
    }
}
