package throughline.organization.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The one organisation of this installation. It exists from set-up on. */
@Entity
public class Organization {
    @Id
    private int id = 1;

    private String name;
    private String currency;

    @Version
    private int version;

    protected Organization() {}

    public Organization(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    public void rename(String newName) {
        name = newName;
    }

    public String name() {
        return name;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }
}
