package throughline.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/** The one organisation of this installation. It exists from set-up on. */
@Entity
public class Organization {
    private static final int LONGEST_NAME = 200;
    private static final double DEFAULT_VOLUME_ERROR = 0.1;
    private static final String UNNAMED = "Organisation";

    @Id
    private int id = 1;

    private String name;
    private String currency;

    @Column(name = "hourly_cost")
    private double hourlyCost;

    @Column(name = "volume_error")
    private double volumeError = DEFAULT_VOLUME_ERROR;

    @Version
    private int version;

    protected Organization() {}

    public Organization(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** One that nobody has named yet, as a start without set-up makes it. */
    public static Organization unnamed() {
        return new Organization(UNNAMED, "EUR");
    }

    /** A name without blanks around it, refused at this place of the input if it is empty or too long. */
    public static String requireName(String path, String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refusal.invalid(Violation.at(path, "set-up.name", LONGEST_NAME));
        }
        return plain;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Whether somebody has given it a name. */
    public boolean isNamed() {
        return !name.equals(UNNAMED);
    }

    public String name() {
        return name;
    }

    public LabourCost labourCost() {
        return new LabourCost(hourlyCost, currency, volumeError);
    }

    public void price(LabourCost cost) {
        hourlyCost = cost.perHour();
        currency = cost.currency();
        volumeError = cost.volumeError();
    }

    public int version() {
        return version;
    }
}
