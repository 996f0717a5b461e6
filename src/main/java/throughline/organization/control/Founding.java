package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import throughline.organization.entity.Account;
import throughline.organization.entity.Organization;
import throughline.organization.entity.Unit;
import throughline.platform.audit.AuditLog;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Role;

/** The first steps of an installation: the organisation, its support functions, its first administrator. */
@ApplicationScoped
public class Founding {
    private static final String AUTOMATION = "automation@throughline.invalid";
    private static final int SHORTEST_TOKEN = 24;
    private static final String[][] SUPPORT = {
        {"hr", "HR"},
        {"it", "IT"},
        {"finance", "Finance"},
        {"purchasing", "Purchasing"},
        {"real-estate", "Real estate"},
        {"legal", "Legal"}
    };

    private final Accounts accounts;
    private final Units units;
    private final AuditLog audit;
    private final Event<OrganizationFounded> news;

    @Inject
    public Founding(Accounts accounts, Units units, AuditLog audit, Event<OrganizationFounded> news) {
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
        this.news = news;
    }

    public boolean isFounded() {
        return units.organization().isPresent();
    }

    /** Whether there is a person who can sign in and administer. */
    public boolean hasAdministrator() {
        return accounts.all().stream()
                .anyMatch(a ->
                        a.isActive() && a.passwordHash() != null && a.roles().contains(Role.ADMINISTRATOR));
    }

    /** Makes the organisation with the support functions that the shipped journeys name. */
    public void found(String by, String name, boolean demo) {
        found(by, new Organization(Organization.requireName("organization", name), "EUR"), demo);
    }

    private void found(String by, Organization organization, boolean demo) {
        units.add(organization);
        for (String[] function : SUPPORT) {
            units.add(Unit.function(function[0], function[1], true));
        }
        audit.recordAs(by, "organization.founded", organization.name(), demo ? "demo" : null);
        news.fire(new OrganizationFounded(by, demo));
    }

    public Account firstAdministrator(String email, String name) {
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.invalid(Violation.at("email", "account.email"));
        }
        if (name.isBlank()) {
            throw Refusal.invalid(Violation.at("name", "account.name"));
        }
        Account account = accounts.byEmail(email)
                .filter(known -> known.roles().contains(Role.ADMINISTRATOR))
                .orElseGet(() -> accounts.add(
                        new Account(email, name.strip(), EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_LEAD))));
        audit.recordAs(account.email(), "account.added", account.email(), null);
        return account;
    }

    /** Takes the token of an earlier start from automation. */
    public void keepAutomationOut() {
        accounts.byEmail(AUTOMATION)
                .ifPresent(automation -> accounts.tokensOf(automation.id()).forEach(accounts::remove));
    }

    /** Gives automation the token of the environment; a former one no longer works. */
    public void letAutomationIn(String token) {
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("THROUGHLINE_ADMIN_TOKEN must have at least " + SHORTEST_TOKEN
                    + " characters, but has " + token.length() + ".");
        }
        Account automation = accounts.byEmail(AUTOMATION)
                .orElseGet(() -> accounts.add(
                        new Account(AUTOMATION, "Automation", EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_LEAD))));
        if (accounts.token(token).isEmpty()) {
            accounts.tokensOf(automation.id()).forEach(accounts::remove);
            accounts.issue(automation.id(), "THROUGHLINE_ADMIN_TOKEN", token, null);
        }
        if (!isFounded()) {
            found(AUTOMATION, Organization.unnamed(), false);
        }
    }
}
