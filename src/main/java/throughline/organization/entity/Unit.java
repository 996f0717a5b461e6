package throughline.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.platform.security.Secrets;

/**
 * A function of the organisation, or a team of one: the tree that results are shown for. A <em>support</em> function delivers
 * steps of journeys and has a scorecard. Its key is stable; its name may change.
 */
@Entity
public class Unit {
    private static final int LONGEST_KEY = 39;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_key")
    private String key;

    private String name;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private boolean support;

    @Column(name = "head_id")
    private @Nullable Long headId;

    @Version
    private int version;

    protected Unit() {}

    private Unit(String key, String name, @Nullable Long parentId, boolean support) {
        this.key = key;
        this.name = name;
        this.parentId = parentId;
        this.support = support;
    }

    public static Unit function(String key, String name, boolean support) {
        return new Unit(key, name, null, support);
    }

    public static Unit team(Unit function, String name) {
        return new Unit(function.key() + "/" + keyOf(name), name, function.id(), false);
    }

    /**
     * The key that a name is given when none is declared: lower case letters a to z and digits, joined by hyphens, because it stands in
     * addresses. Where a long name is cut, or letters are left out, a hash of the whole keeps it apart from others.
     */
    public static String keyOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String key = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean complete = plain.chars().noneMatch(c -> c > 127 && Character.isLetterOrDigit(c));
        if (complete && !key.isEmpty() && key.length() <= LONGEST_KEY) {
            return key;
        }
        String mark = Secrets.hexHash(name).substring(0, 8);
        String kept = key.substring(0, Math.min(key.length(), LONGEST_KEY - 9));
        return kept.isEmpty() ? mark : kept + "-" + mark;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void support(boolean delivers) {
        support = delivers;
    }

    public void headedBy(@Nullable Long accountId) {
        headId = accountId;
    }

    public boolean isFunction() {
        return parentId == null;
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    public boolean isSupport() {
        return support;
    }

    public @Nullable Long headId() {
        return headId;
    }

    public int version() {
        return version;
    }
}
