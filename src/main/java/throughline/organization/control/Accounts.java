package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.Account;
import throughline.organization.entity.ApiToken;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;
import throughline.platform.security.Identity;
import throughline.platform.security.Role;
import throughline.platform.security.Secrets;

/** All accounts and their tokens. */
@ApplicationScoped
public class Accounts {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public Accounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Account byId(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("account", id));
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    public Optional<Account> byEmail(String email) {
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", Account.normal(email))
                .getResultStream()
                .findFirst();
    }

    public List<Account> all() {
        return entities.createQuery("select a from Account a order by a.name", Account.class)
                .getResultList();
    }

    public boolean none() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    public Account add(Account account) {
        byEmail(account.email()).ifPresent(other -> {
            throw new Refusal(409, "account-exists", account.email());
        });
        entities.persist(account);
        entities.flush();
        return account;
    }

    /** Writes changes of accounts now, so that their versions are the new ones. */
    public void flush() {
        entities.flush();
    }

    /** What this person may be treated as: their roles and the functions they head. */
    public Identity identityOf(Account account) {
        Set<String> functions = entities.createQuery("select u from Unit u where u.headId = :id", Unit.class)
                .setParameter("id", account.id())
                .getResultStream()
                .map(Unit::key)
                .collect(Collectors.toSet());
        return new Identity(account.id(), account.name(), account.email(), account.roles(), functions);
    }

    /** Refuses a change after which nobody could administer the service. */
    public void requireAnotherAdministrator(Account leaving) {
        boolean another = all().stream()
                .anyMatch(
                        a -> a.id() != leaving.id() && a.isActive() && a.roles().contains(Role.ADMINISTRATOR));
        if (!another) {
            throw new Refusal(409, "last-administrator");
        }
    }

    /** Lets a program that shows this secret act for the account; without an end it works until it is removed. */
    public ApiToken issue(long accountId, String name, String secret, @Nullable Instant until) {
        ApiToken token = new ApiToken(accountId, name, Secrets.hexHash(secret), clock.instant()).until(until);
        entities.persist(token);
        entities.flush();
        return token;
    }

    public Optional<ApiToken> token(String secret) {
        return entities.createQuery("select t from ApiToken t where t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", Secrets.hexHash(secret))
                .getResultStream()
                .findFirst();
    }

    /** The account whose one-time link holds this secret. */
    public Optional<Account> byLink(String secret) {
        String hash = Secrets.hexHash(secret);
        return entities.createQuery("select a from Account a where a.linkHash = :hash", Account.class)
                .setParameter("hash", hash)
                .getResultStream()
                .filter(account -> account.acceptsLink(hash, clock.instant()))
                .findFirst();
    }

    /** A secret with which the person may choose a password once, within a week. */
    public String link(Account account) {
        String secret = Secrets.fresh();
        account.linkedBy(Secrets.hexHash(secret), clock.instant().plus(Duration.ofDays(7)));
        return secret;
    }

    public List<ApiToken> tokensOf(long accountId) {
        return entities.createQuery("select t from ApiToken t where t.accountId = :id order by t.id", ApiToken.class)
                .setParameter("id", accountId)
                .getResultList();
    }

    public void remove(ApiToken token) {
        entities.remove(token);
    }
}
