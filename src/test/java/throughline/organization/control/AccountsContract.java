package throughline.organization.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.organization.entity.Account;
import throughline.organization.entity.ApiToken;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;
import throughline.platform.security.Role;
import throughline.support.Databases;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;

abstract class AccountsContract extends OnDatabase {
    private final SettableClock clock = SettableClock.atNoon();
    private Accounts accounts;

    AccountsContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void makeRepository() {
        accounts = new Accounts(database.entities(), clock);
    }

    @Test
    void keepsWhoSomebodyIs() {
        long id = add("Ada@Example.org ", Role.VIEWER, Role.ADMINISTRATOR).id();
        database.nextRequest();
        Account found = accounts.byId(id);
        assertThat(found.email()).isEqualTo("ada@example.org");
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.VIEWER, Role.ADMINISTRATOR);
        assertThat(found.isActive()).isTrue();
        assertThat(found.passwordHash()).isNull();
    }

    @Test
    void findsAnAddressInAnyCase() {
        add("ada@example.org");
        database.nextRequest();
        assertThat(accounts.byEmail(" ADA@example.ORG")).isPresent();
        assertThat(accounts.byEmail("ada@example.com")).isEmpty();
    }

    @Test
    void refusesASecondAccountWithTheSameAddress() {
        add("ada@example.org");
        assertThatThrownBy(() -> add("ADA@example.org"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("account-exists"));
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void refusesAnAccountThatIsNotThere() {
        assertThatThrownBy(() -> accounts.byId(4711))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    @Test
    void tellsWhetherThereIsNobodyYet() {
        assertThat(accounts.none()).isTrue();
        add("ada@example.org");
        assertThat(accounts.none()).isFalse();
    }

    @Test
    void changesRolesCompletely() {
        long id = add("ada@example.org", Role.VIEWER, Role.EMPLOYEE).id();
        database.nextRequest();
        accounts.byId(id).become(Set.of(Role.PROGRAMME_LEAD));
        database.nextRequest();
        assertThat(accounts.byId(id).roles()).containsExactly(Role.PROGRAMME_LEAD);
        assertThat(accounts.byId(id).version()).isPositive();
    }

    @Test
    void namesTheFunctionsThatSomebodyHeads() {
        Account ada = add("ada@example.org", Role.FUNCTION_HEAD);
        Unit it = Unit.function("it", "IT", true);
        it.headedBy(ada.id());
        database.entities().persist(it);
        database.entities().persist(Unit.function("hr", "HR", true));
        database.nextRequest();
        assertThat(accounts.identityOf(accounts.byId(ada.id())).functions()).containsExactly("it");
    }

    @Test
    void knowsATokenByItsSecretOnly() {
        long id = add("ada@example.org").id();
        accounts.issue(id, "laptop", "tl_secret", clock.instant().plus(Duration.ofDays(1)));
        database.nextRequest();
        ApiToken token = accounts.token("tl_secret").orElseThrow();
        assertThat(token.accountId()).isEqualTo(id);
        assertThat(token.createdAt()).isEqualTo(clock.instant());
        assertThat(accounts.token("laptop")).isEmpty();
        assertThat(database.sql().query("select token_hash from api_token", rows -> rows.getString(1)))
                .allSatisfy(hash -> assertThat(hash).hasSize(64).doesNotContain("secret"));
    }

    @Test
    void endsATokenAtItsMoment() {
        long id = add("ada@example.org").id();
        ApiToken token =
                accounts.issue(id, "laptop", "tl_secret", clock.instant().plusSeconds(60));
        clock.forward(Duration.ofSeconds(59));
        assertThat(token.isValidAt(clock.instant())).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(token.isValidAt(clock.instant())).isFalse();
    }

    @Test
    void removesAToken() {
        long id = add("ada@example.org").id();
        accounts.remove(accounts.issue(id, "laptop", "tl_secret", null));
        database.nextRequest();
        assertThat(accounts.token("tl_secret")).isEmpty();
        assertThat(accounts.tokensOf(id)).isEmpty();
    }

    @Test
    void aLinkIsGoodForAWeekAndUntilAPasswordIsChosen() {
        Account ada = add("ada@example.org");
        String first = accounts.link(ada);
        String second = accounts.link(ada);
        database.nextRequest();
        assertThat(accounts.byLink(first)).isEmpty();
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        assertThat(accounts.byLink(second)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(accounts.byLink(second)).isEmpty();
    }

    @Test
    void aLinkIsUsedUpByAPassword() {
        Account ada = add("ada@example.org");
        String link = accounts.link(ada);
        accounts.byLink(link).orElseThrow().protect("hash");
        database.nextRequest();
        assertThat(accounts.byLink(link)).isEmpty();
    }

    @Test
    void aLinkOfSomebodySwitchedOffLeadsNowhere() {
        Account ada = add("ada@example.org");
        String link = accounts.link(ada);
        ada.activate(false);
        database.nextRequest();
        assertThat(accounts.byLink(link)).isEmpty();
    }

    @Test
    void somebodyMustStayWhoAdministers() {
        Account ada = add("ada@example.org", Role.ADMINISTRATOR);
        Account ben = add("ben@example.org", Role.ADMINISTRATOR);
        add("cleo@example.org", Role.PROGRAMME_LEAD);
        accounts.requireAnotherAdministrator(ada);
        ben.activate(false);
        assertThatThrownBy(() -> accounts.requireAnotherAdministrator(ada))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("last-administrator"));
    }

    private Account add(String email, Role... roles) {
        return accounts.add(new Account(email, email.substring(0, 3), Set.of(roles)));
    }
}
