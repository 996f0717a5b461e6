package throughline.organization.boundary;

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
import org.jspecify.annotations.Nullable;
import throughline.organization.boundary.AccountsResource.AccountInput;
import throughline.organization.boundary.AccountsResource.AccountView;
import throughline.organization.boundary.AccountsResource.LinkedAccount;
import throughline.organization.boundary.FunctionsResource.FunctionInput;
import throughline.organization.boundary.FunctionsResource.FunctionView;
import throughline.organization.boundary.OrganizationResource.OrganizationInput;
import throughline.organization.boundary.OrganizationResource.OrganizationView;
import throughline.organization.entity.Organization;
import throughline.platform.audit.AuditEntry;
import throughline.platform.audit.AuditLog;
import throughline.platform.forms.Form;
import throughline.platform.forms.Submission;
import throughline.platform.pages.Flash;
import throughline.platform.pages.Page;

/** What administrators look after: functions, accounts, the audit log. */
@Path("settings")
@RequestScoped
public class SettingsPages {
    private static final URI HERE = URI.create("/settings");
    private static final int ENTRIES = 100;

    @Inject
    private OrganizationResource organization;

    @Inject
    private FunctionsResource functions;

    @Inject
    private AccountsResource accounts;

    @Inject
    private PeopleResource people;

    @Inject
    private AuditLog audit;

    @Inject
    private Submission submission;

    @Inject
    private Flash flash;

    /** The page of all settings; {@code linked} is an account whose one-time link was just made. */
    public record SettingsPage(
            OrganizationView organization,
            List<FunctionView> functions,
            List<AccountView> accounts,
            long people,
            Form form,
            @Nullable LinkedAccount linked) {}

    /** A page of the audit log; {@code skip} entries are newer. */
    public record AuditPage(List<AuditEntry> entries, int skip, int size) {}

    /** Changes something, perhaps with a link to show. */
    private interface Change {
        @Nullable
        LinkedAccount make();
    }

    @GET
    public Page page() {
        return page(Form.EMPTY, null);
    }

    @GET
    @Path("audit")
    public Page audit(@QueryParam("skip") @DefaultValue("0") int skip) {
        int from = Math.max(0, skip);
        return new Page("organization/audit.jte", new AuditPage(audit.newest(ENTRIES, from), from, ENTRIES));
    }

    @POST
    @Path("organization")
    public Response rename(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return answer(form, () -> {
            String name = Organization.requireName("organization", form.value("organization"));
            organization.change(OrganizationInput.named(name, form.number("version")));
            return null;
        });
    }

    @POST
    @Path("labour-cost")
    public Response price(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return answer(form, () -> {
            organization.change(new OrganizationInput(
                    null,
                    form.value("currency"),
                    form.optionalDecimal("hourlyCost"),
                    form.optionalDecimal("volumeError"),
                    form.number("version")));
            return null;
        });
    }

    @POST
    @Path("functions")
    public Response addFunction(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return answer(form, () -> {
            functions.add(new FunctionInput(form.value("key"), form.value("function"), true, form.value("head"), null));
            return null;
        });
    }

    @POST
    @Path("functions/{key}")
    public Response changeFunction(@PathParam("key") String key, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return answer(form, () -> {
            functions.change(
                    key,
                    new FunctionInput(
                            key,
                            form.value("function"),
                            form.has("support", "yes"),
                            form.value("head"),
                            form.number("version")));
            return null;
        });
    }

    @POST
    @Path("accounts")
    public Response addAccount(MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return answer(form, () -> (LinkedAccount)
                accounts.add(new AccountInput(form.value("email"), form.value("name"), form.all("role"), true, null))
                        .getEntity());
    }

    @POST
    @Path("accounts/{id}")
    public Response changeAccount(@PathParam("id") long id, MultivaluedMap<String, String> values) {
        Form form = Form.of(values);
        return answer(form, () -> {
            accounts.change(
                    id,
                    new AccountInput(
                            form.value("email"),
                            form.value("name"),
                            form.all("role"),
                            form.has("active", "yes"),
                            form.number("version")));
            return null;
        });
    }

    @POST
    @Path("accounts/{id}/link")
    public Response link(@PathParam("id") long id) {
        return answer(Form.EMPTY, () -> accounts.link(id));
    }

    private Response answer(Form form, Change change) {
        return submission.answer(
                () -> {
                    LinkedAccount linked = change.make();
                    if (linked != null) {
                        return Response.ok(page(Form.EMPTY, linked)).build();
                    }
                    flash.say("settings.saved");
                    return Response.seeOther(HERE).build();
                },
                problem -> page(form.refused(problem), null));
    }

    private Page page(Form form, @Nullable LinkedAccount linked) {
        return new Page(
                "organization/settings.jte",
                new SettingsPage(
                        organization.get(),
                        functions.all(),
                        accounts.all(),
                        people.overview().active(),
                        form,
                        linked));
    }
}
