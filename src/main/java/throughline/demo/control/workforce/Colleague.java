package throughline.demo.control.workforce;

/** Somebody who works at Meridian, as a line of the people file; units and segments by name. */
public record Colleague(
        String id,
        String name,
        String email,
        String locale,
        String timeZone,
        String manager,
        String function,
        String team,
        String site,
        String tenure,
        String role,
        String contract) {
    static final String NEWCOMER = "0 to 1 year";
    static final String LEAD = "Lead";
    static final String MANAGER = "Manager";

    /** How likely this person answers a wave. */
    public double response() {
        return Staffing.of(function).response();
    }

    /** How much better or worse people of this function see the services, in points of rating. */
    public double leaning() {
        return Staffing.of(function).leaning();
    }

    public boolean isNewcomer() {
        return tenure.equals(NEWCOMER);
    }

    public boolean isManager() {
        return role.equals(MANAGER);
    }

    public boolean isLead() {
        return role.equals(LEAD);
    }
}
