package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return byIds(List.of(id)).values().stream().findFirst().orElseThrow(() -> Refusal.notFound("person", id));
    }

    /** These people by number; a page of them, not all there are. */
    public Map<Long, Contact> byIds(List<Long> ids) {
        Map<Long, Contact> contacts = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.forEach(
                    "select id, name, email, case when lower(email) = bounced_address then bounce_reason end, locale, time_zone,"
                            + " active, opted_out_at from person where id in ("
                            + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                    rows -> new Contact(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            Locale.forLanguageTag(rows.getString(5)),
                            ZoneId.of(rows.getString(6)),
                            rows.getBoolean(7) && rows.getString(8) == null),
                    contact -> contacts.put(contact.id(), contact),
                    ids.toArray());
        }
        return contacts;
    }

    /**
     * Notes that mail to addresses came back, each with the reason, until their people have others.
     *
     * @return the addresses that nobody has
     */
    public List<String> bounced(Map<String, String> reasons) {
        Map<String, List<Long>> people = new HashMap<>();
        sql.forEach(
                "select lower(email), id from person where email is not null",
                rows -> Map.entry(rows.getString(1), rows.getLong(2)),
                one -> people.computeIfAbsent(one.getKey(), address -> new ArrayList<>())
                        .add(one.getValue()));
        List<Object[]> dead = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        reasons.forEach((address, reason) -> {
            String small = address.toLowerCase(Locale.ROOT);
            List<Long> owners = people.getOrDefault(small, List.of());
            owners.forEach(id -> dead.add(new Object[] {small, fitting(reason), id}));
            if (owners.isEmpty()) {
                unknown.add(address);
            }
        });
        sql.batch("update person set bounced_address = ?, bounce_reason = ? where id = ?", dead.iterator(), done -> {});
        return unknown;
    }

    private static String fitting(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
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
