package throughline.organization.control;

import static throughline.platform.security.Role.ADMINISTRATOR;
import static throughline.platform.security.Role.EMPLOYEE;
import static throughline.platform.security.Role.FUNCTION_HEAD;
import static throughline.platform.security.Role.PROGRAMME_LEAD;
import static throughline.platform.security.Role.VIEWER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import throughline.platform.security.Role;

/**
 * Who may do what: one table for pages and interface, asked before anything else happens. What is not in it does not exist for
 * anybody. That function heads act on their own function only is decided where the function is known.
 */
public final class AccessPolicy {
    private static final Set<Role> LEADS = EnumSet.of(PROGRAMME_LEAD, ADMINISTRATOR);
    private static final Set<Role> HEADS = EnumSet.of(FUNCTION_HEAD, PROGRAMME_LEAD, ADMINISTRATOR);
    private static final Set<Role> ANALYSTS = EnumSet.of(FUNCTION_HEAD, VIEWER, PROGRAMME_LEAD, ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> SIGNED_IN =
            EnumSet.of(EMPLOYEE, FUNCTION_HEAD, VIEWER, PROGRAMME_LEAD, ADMINISTRATOR);

    private static final List<AccessRule> RULES = List.of(
            // open to everybody: the way in, and the ballot, which must not know who comes
            AccessRule.everybody("GET", "/assets/**"),
            AccessRule.everybody("GET", "/webjars/**"),
            AccessRule.everybody("GET", "/openapi"),
            AccessRule.everybody("GET", "/health/**"),
            AccessRule.everybody("GET", "/sign-in"),
            AccessRule.everybody("POST", "/sign-in"),
            AccessRule.everybody("GET", "/set-up"),
            AccessRule.everybody("POST", "/set-up"),
            AccessRule.everybody("GET", "/password"),
            AccessRule.everybody("POST", "/password"),
            AccessRule.everybody("GET", "/privacy"),
            AccessRule.everybody("POST", "/language"),
            AccessRule.everybody("GET", "/methods/**"),
            AccessRule.everybody("GET", "/respond"),
            AccessRule.everybody("POST", "/respond/form"),
            AccessRule.everybody("GET", "/respond/thanks"),
            AccessRule.everybody("GET", "/api/v1/ballot-keys/*"),
            AccessRule.everybody("POST", "/api/v1/ballots"),
            AccessRule.everybody("POST", "/api/v1/ballot-box"),
            AccessRule.everybody("POST", "/api/v1/opt-outs"),
            AccessRule.everybody("GET", "/unsubscribe/*"),
            AccessRule.everybody("POST", "/unsubscribe/*"),
            AccessRule.everybody("*", "/api/v1/unsubscriptions/*"),

            // everybody who signed in
            new AccessRule("GET", "/", SIGNED_IN),
            new AccessRule("POST", "/sign-out", SIGNED_IN),
            new AccessRule("*", "/account/**", SIGNED_IN),
            new AccessRule("GET", "/jobs/*", SIGNED_IN),
            new AccessRule("GET", "/api/v1/jobs/*", SIGNED_IN),
            new AccessRule("*", "/api/v1/account/**", SIGNED_IN),

            // results and journeys: read by all who work with them; forms only by those who may send them
            new AccessRule("GET", "/journeys/new", LEADS),
            new AccessRule("GET", "/initiatives/new", HEADS),
            new AccessRule("GET", "/journeys/*/comments", HEADS),
            new AccessRule("GET", "/journeys/*/comments/download.csv", HEADS),
            new AccessRule("GET", "/api/v1/releases/*/journeys/*/comments", HEADS),
            new AccessRule("GET", "/organisation/**", ANALYSTS),
            new AccessRule("GET", "/functions/**", ANALYSTS),
            new AccessRule("GET", "/journeys/**", ANALYSTS),
            new AccessRule("GET", "/initiatives/**", ANALYSTS),
            new AccessRule("GET", "/api/v1/functions/**", ANALYSTS),
            new AccessRule("GET", "/api/v1/journeys/**", ANALYSTS),
            new AccessRule("GET", "/api/v1/releases/**", ANALYSTS),
            new AccessRule("GET", "/api/v1/initiatives/**", ANALYSTS),

            // initiatives: changed by those who own functions
            new AccessRule("*", "/initiatives/**", HEADS),
            new AccessRule("*", "/api/v1/initiatives/**", HEADS),

            // the programme: journeys, surveys, waves
            new AccessRule("*", "/journeys/**", LEADS),
            new AccessRule("*", "/api/v1/journeys/**", LEADS),
            new AccessRule("*", "/events/**", LEADS),
            new AccessRule("*", "/api/v1/events/**", LEADS),
            new AccessRule("*", "/surveys/**", LEADS),
            new AccessRule("*", "/waves/**", LEADS),
            new AccessRule("*", "/api/v1/surveys/**", LEADS),
            new AccessRule("*", "/api/v1/waves/**", LEADS),
            new AccessRule("*", "/outbox/**", LEADS),
            new AccessRule("*", "/api/v1/notices/**", LEADS),
            new AccessRule("POST", "/api/v1/releases/*/compute", LEADS),

            // the installation: its name, people, accounts, functions, audit
            new AccessRule("*", "/settings/**", ADMINISTRATORS),
            new AccessRule("*", "/api/v1/organization", ADMINISTRATORS),
            new AccessRule("*", "/api/v1/functions/**", ADMINISTRATORS),
            new AccessRule("*", "/api/v1/people/**", ADMINISTRATORS),
            new AccessRule("*", "/api/v1/accounts/**", ADMINISTRATORS),
            new AccessRule("GET", "/api/v1/audit", ADMINISTRATORS));

    private AccessPolicy() {}

    public static List<AccessRule> rules() {
        return RULES;
    }

    /** The first rule for this request; none means that there is nothing at this address. */
    public static Optional<AccessRule> ruleFor(String method, String path) {
        return RULES.stream().filter(rule -> rule.covers(method, path)).findFirst();
    }

    public static boolean allows(Set<Role> roles, String method, String path) {
        return ruleFor(method, path).map(rule -> rule.allows(roles)).orElse(false);
    }
}
