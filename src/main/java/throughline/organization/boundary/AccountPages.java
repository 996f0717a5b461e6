package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import throughline.organization.boundary.OwnAccountResource.TokenView;
import throughline.organization.boundary.access.Identification;
import throughline.organization.control.Accounts;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;
import throughline.platform.security.Caller;

/** The page of one's own account. */
@Path("account")
@RequestScoped
public class AccountPages {
    private static final URI HERE = URI.create("/account");

    @Inject
    private OwnAccountResource account;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** What the page shows; {@code secret} is that of a token just made, else empty. */
    public record AccountPage(AccountsResource.AccountView account, List<TokenView> tokens, Form form, String secret) {}

    @GET
    public Page page() {
        return page(Form.EMPTY, "");
    }

    @POST
    @Path("password")
    public Response password(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return submission.answer(
                () -> {
                    account.changePassword(
                            new OwnAccountResource.PasswordInput(form.typed("current"), form.typed("password")));
                    Identification.begin(request, accounts.byId(caller.accountId()));
                    flash.say("account.password.changed");
                    return Response.seeOther(HERE).build();
                },
                problem -> page(form.refused(problem), ""));
    }

    @POST
    @Path("tokens")
    public Response token(@FormParam("name") @DefaultValue("") String name) {
        return submission.answer(
                () -> {
                    Response made = account.add(new OwnAccountResource.TokenInput(name.strip(), null));
                    String secret = ((OwnAccountResource.NewToken) made.getEntity()).secret();
                    return Response.ok(page(Form.EMPTY, secret)).build();
                },
                problem -> page(Form.EMPTY.refused(problem), ""));
    }

    @POST
    @Path("tokens/remove")
    public Response remove(@FormParam("id") long id) {
        account.remove(id);
        flash.say("account.token.removed");
        return Response.seeOther(HERE).build();
    }

    private Page page(Form form, String secret) {
        return new Page("organization/account.jte", new AccountPage(account.me(), account.tokens(), form, secret));
    }
}
