package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import throughline.organization.entity.Contact;
import throughline.platform.http.Refusal;
import throughline.platform.schema.Sql;

/** How people are reached, and which addresses turned out to be dead. */
@ApplicationScoped
public class Contacts {
    private static final int LONGEST_REASON = 500;

    private final Sql sql;

    @Inject
    public Contacts(Sql sql) {
        this.sql = sql;
    }

    public Contact byId(long id) {
        return sql
                .query(
                        "select name, email, case when lower(email) = bounced_address then bounce_reason end, locale,"
                                + " time_zone, active, opted_out_at from person where id = ?",
                        rows -> new Contact(
                                id,
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                Locale.forLanguageTag(rows.getString(4)),
                                ZoneId.of(rows.getString(5)),
                                rows.getBoolean(6) && rows.getString(7) == null),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("person", id));
    }

    /** Notes that mail to an address came back, until the person has another one; false if nobody has this address. */
    public boolean bounced(String address, String reason) {
        String small = address.strip().toLowerCase(Locale.ROOT);
        return sql.update(
                        "update person set bounced_address = ?, bounce_reason = ? where lower(email) = ?",
                        small,
                        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON),
                        small)
                > 0;
    }

    /** Lets an address be tried again. */
    public void forgetBounce(long person) {
        sql.update("update person set bounced_address = null, bounce_reason = null where id = ?", person);
    }

    public long countBounced() {
        return sql.query(
                        "select count(*) from person where active = true and lower(email) = bounced_address",
                        rows -> rows.getLong(1))
                .get(0);
    }
}
