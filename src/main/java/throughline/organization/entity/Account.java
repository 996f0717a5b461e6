package throughline.organization.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.platform.security.Role;
import throughline.platform.security.Secrets;

/**
 * Somebody who may sign in. Made at set-up or by an administrator, changed by them, switched off rather than deleted, so that
 * what they did keeps their name.
 */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Column(name = "link_hash")
    private @Nullable String linkHash;

    @Column(name = "link_expires_at")
    private @Nullable Instant linkExpiresAt;

    private boolean active = true;

    @Version
    private int version;

    protected Account() {}

    public Account(String email, String name, Set<Role> roles) {
        this.email = normal(email);
        this.name = name;
        this.roles = new HashSet<>(roles);
    }

    /** Addresses are compared without regard to case. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public void rename(String newName) {
        name = newName;
    }

    public void become(Set<Role> newRoles) {
        roles = new HashSet<>(newRoles);
    }

    public void protect(String newPasswordHash) {
        passwordHash = newPasswordHash;
        linkHash = null;
        linkExpiresAt = null;
    }

    /** Lets the holder of a one-time link choose a password until this moment. */
    public void linkedBy(String hash, Instant until) {
        linkHash = hash;
        linkExpiresAt = until;
    }

    public boolean acceptsLink(String hash, Instant now) {
        return active
                && linkHash != null
                && linkExpiresAt != null
                && now.isBefore(linkExpiresAt)
                && Secrets.same(linkHash, hash);
    }

    public void activate(boolean on) {
        active = on;
    }

    public long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
