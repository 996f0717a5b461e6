package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.Member;
import throughline.organization.entity.PersonRecord;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.Sql;

/** All people, read and written in bulk: there may be a hundred thousand. */
@ApplicationScoped
public class People {
    public static final int SEGMENTS = 6;

    private static final String SEGMENT_COLUMNS = "segment1, segment2, segment3, segment4, segment5, segment6";
    private static final String STORED =
            "select p.id, p.active, p.ref, p.email, p.name, p.locale, p.time_zone, p.manager_ref,"
                    + " f.unit_key, t.unit_key, " + SEGMENT_COLUMNS
                    + " from person p left join unit f on f.id = p.function_id left join unit t on t.id = p.team_id";

    private static final String MATCHES = " where lower(p.name) like ? escape '\\' or lower(p.email) like ? escape '\\'"
            + " or lower(p.ref) like ? escape '\\'";

    private final Sql sql;

    @Inject
    public People(Sql sql) {
        this.sql = sql;
    }

    /** A stored person; function and team by the key of their unit. */
    public record Stored(long id, PersonRecord record, boolean active) {}

    /** The names of the segment columns, by their place. */
    public List<String> dimensions() {
        return sql.query("select name from segment_dimension order by place", rows -> rows.getString(1));
    }

    /** Segments whose groups must be larger to be shown, by name. */
    public List<String> sensitiveSegments() {
        return sql.query(
                "select name from segment_dimension where sensitive = true order by name", rows -> rows.getString(1));
    }

    /** Says of every segment whether it is sensitive; only waves that open from now on follow it. */
    public void markSensitive(Collection<String> names) {
        dimensions()
                .forEach(name -> sql.update(
                        "update segment_dimension set sensitive = ? where name = ?", names.contains(name), name));
    }

    public void addDimension(int place, String name) {
        sql.update("insert into segment_dimension (place, name) values (?, ?)", place, name);
    }

    public long count() {
        return sql.query("select count(*) from person where active = true", rows -> rows.getLong(1))
                .get(0);
    }

    /** The person with this id of the organisation's own, active or not. */
    public Optional<Long> idOf(String ref) {
        return sql.query("select id from person where ref = ?", rows -> rows.getLong(1), ref).stream()
                .findFirst();
    }

    /** The person with this e-mail address; somebody active before others. */
    public Optional<Long> idOfAddress(String email) {
        return sql
                .query(
                        "select id from person where lower(email) = ? order by active desc, id",
                        rows -> rows.getLong(1),
                        email.toLowerCase(Locale.ROOT))
                .stream()
                .findFirst();
    }

    /** Everybody with an address, by it, in small letters; as {@link #idOfAddress}. */
    public Map<String, Long> idsByAddress() {
        Map<String, Long> ids = new HashMap<>();
        sql.forEach(
                "select lower(email), id from person where email is not null order by active desc, id",
                rows -> Map.entry(rows.getString(1), rows.getLong(2)),
                person -> ids.putIfAbsent(person.getKey(), person.getValue()));
        return ids;
    }

    /** All people by their own id, whether active or not. */
    public Map<String, Stored> all() {
        Map<String, Stored> people = new HashMap<>();
        sql.forEach(STORED, People::stored, stored -> people.put(stored.record().ref(), stored));
        return people;
    }

    /** Notes that somebody does not want to be asked any more since a moment, or (null) does again. */
    public void optOut(long id, @Nullable Instant since) {
        sql.update(
                "update person set opted_out_at = ? where id = ?",
                new InstantText().convertToDatabaseColumn(since),
                id);
    }

    public boolean hasOptedOut(long id) {
        return !sql.query(
                        "select id from person where id = ? and opted_out_at is not null", rows -> rows.getLong(1), id)
                .isEmpty();
    }

    /** How many active people do not want to be asked. */
    public long countOptedOut() {
        return sql.query(
                        "select count(*) from person where active = true and opted_out_at is not null",
                        rows -> rows.getLong(1))
                .get(0);
    }

    /** Everybody who can be invited. */
    public List<Member> members() {
        return sql.query(
                "select id, email, locale, function_id, team_id, " + SEGMENT_COLUMNS
                        + " from person where active = true and opted_out_at is null order by id",
                rows -> new Member(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        number(rows, 4),
                        number(rows, 5),
                        segments(rows, 6)));
    }

    /** People by name whose name, e-mail or id contains this text; the first {@code skip} of them left out. */
    public List<Stored> search(String part, int limit, long skip) {
        String like = like(part);
        return sql.query(
                STORED + MATCHES + " order by p.name, p.id offset " + skip + " rows fetch next " + limit + " rows only",
                People::stored,
                like,
                like,
                like);
    }

    /** How many people {@link #search} finds in all. */
    public long count(String part) {
        String like = like(part);
        return sql.query("select count(*) from person p" + MATCHES, rows -> rows.getLong(1), like, like, like)
                .get(0);
    }

    private static String like(String part) {
        return "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    public void insert(List<PersonRecord> people, Map<String, Long> unitIds, Consumer<Long> progress) {
        sql.batch(
                "insert into person (email, name, locale, time_zone, manager_ref, function_id, team_id, "
                        + SEGMENT_COLUMNS + ", active, ref) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                people.stream().map(person -> arguments(person, unitIds)).iterator(),
                progress);
    }

    public void update(List<PersonRecord> people, Map<String, Long> unitIds, Consumer<Long> progress) {
        sql.batch(
                "update person set email = ?, name = ?, locale = ?, time_zone = ?, manager_ref = ?, function_id = ?,"
                        + " team_id = ?, segment1 = ?, segment2 = ?, segment3 = ?, segment4 = ?, segment5 = ?, segment6 = ?,"
                        + " active = ? where ref = ?",
                people.stream().map(person -> arguments(person, unitIds)).iterator(),
                progress);
    }

    public void deactivate(List<Long> ids) {
        sql.batch(
                "update person set active = false where id = ?",
                ids.stream().map(id -> new Object[] {id}).iterator(),
                done -> {});
    }

    private static @Nullable Object[] arguments(PersonRecord person, Map<String, Long> unitIds) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(person.email());
        values.add(person.name());
        values.add(person.locale());
        values.add(person.timeZone());
        values.add(person.managerRef());
        values.add(person.function() == null ? null : unitIds.get(person.function()));
        values.add(person.team() == null ? null : unitIds.get(person.team()));
        for (int i = 0; i < SEGMENTS; i++) {
            String value = i < person.segments().size() ? person.segments().get(i) : "";
            values.add(value.isEmpty() ? null : value);
        }
        values.add(true);
        values.add(person.ref());
        return values.toArray();
    }

    private static Stored stored(ResultSet rows) throws SQLException {
        PersonRecord record = new PersonRecord(
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8),
                rows.getString(9),
                rows.getString(10),
                segments(rows, 11));
        return new Stored(rows.getLong(1), record, rows.getBoolean(2));
    }

    private static List<String> segments(ResultSet rows, int from) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            String value = rows.getString(from + i);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }
}
