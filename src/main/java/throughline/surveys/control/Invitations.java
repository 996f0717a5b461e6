package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.Member;
import throughline.platform.http.Refusal;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.Sql;
import throughline.platform.security.Secrets;
import throughline.surveys.control.ballots.OpenWave;
import throughline.surveys.control.ballots.OpenWaves;
import throughline.surveys.entity.Wave;

/**
 * Who was invited to which wave, and whether their one ballot was given out. A personal link holds the number of the invitation
 * and a code that only the key of the wave can make; links are not stored.
 */
@ApplicationScoped
public class Invitations {
    private static final InstantText TIME = new InstantText();
    private static final String NO_ADDRESS = " and p.email is null";

    private final Sql sql;
    private final Surveys surveys;
    private final OpenWaves open;

    @Inject
    public Invitations(Sql sql, Surveys surveys, OpenWaves open) {
        this.sql = sql;
        this.surveys = surveys;
        this.open = open;
    }

    /**
     * An invitation to an open wave; {@code ballotRequest} is the hash of what its ballot was asked with, if it was; {@code journey}: the
     * one it asks about, null for all of the survey.
     */
    public record Invitation(
            long id,
            OpenWave wave,
            long personId,
            @Nullable String ballotRequest,
            @Nullable String journey) {}

    private record Row(
            long waveId,
            long personId,
            @Nullable String ballotRequest,
            @Nullable String journey) {}

    /** An invitation with whom it goes to and the secret part of its link. */
    public record Addressed(String name, @Nullable String email, String locale, String secret) {}

    public void invite(long waveId, List<Member> members, Instant now) {
        String at = TIME.convertToDatabaseColumn(now);
        sql.batch(
                "insert into invitation (wave_id, person_id, invited_at) values (?, ?, ?)",
                members.stream().map(m -> new Object[] {waveId, m.id(), at}).iterator(),
                done -> {});
    }

    /** Invites each to tell about one way, named by its journey. */
    public void inviteAbout(long waveId, Map<Member, String> journeys, Instant now) {
        String at = TIME.convertToDatabaseColumn(now);
        sql.batch(
                "insert into invitation (wave_id, person_id, journey, invited_at) values (?, ?, ?, ?)",
                journeys.entrySet().stream()
                        .map(about -> new Object[] {waveId, about.getKey().id(), about.getValue(), at})
                        .iterator(),
                done -> {});
    }

    /** Who is invited to a wave, by number. */
    public Set<Long> people(long waveId) {
        return new HashSet<>(
                sql.query("select person_id from invitation where wave_id = ?", rows -> rows.getLong(1), waveId));
    }

    /** The number of the last invitation to a wave; 0 if there is none. */
    public long last(long waveId) {
        return sql.query(
                        "select coalesce(max(id), 0) from invitation where wave_id = ?",
                        rows -> rows.getLong(1),
                        waveId)
                .get(0);
    }

    public long count(long waveId) {
        return sql.query("select count(*) from invitation where wave_id = ?", r -> r.getLong(1), waveId)
                .get(0);
    }

    /** The links of a wave, ordered by name. Whether somebody has answered is nobody's business, so it is not told. */
    public List<Addressed> links(Wave wave, int limit, long skip) {
        return links(wave, "", limit, skip);
    }

    /** The links of those in a wave who cannot get theirs by mail, ordered by name. */
    public List<Addressed> linksOnPaper(Wave wave, int limit, long skip) {
        return links(wave, NO_ADDRESS, limit, skip);
    }

    /** How many people in a wave cannot get their link by mail. */
    public long countOnPaper(long waveId) {
        return sql.query(
                        "select count(*) from invitation i join person p on p.id = i.person_id where i.wave_id = ?"
                                + NO_ADDRESS,
                        rows -> rows.getLong(1),
                        waveId)
                .get(0);
    }

    private List<Addressed> links(Wave wave, String condition, int limit, long skip) {
        String key = wave.linkKey();
        return sql.query(
                "select i.id, p.name, p.email, p.locale from invitation i join person p on p.id = i.person_id"
                        + " where i.wave_id = ?" + condition + " order by p.name, i.id offset " + skip
                        + " rows fetch next " + limit
                        + " rows only",
                rows -> new Addressed(
                        rows.getString(2), rows.getString(3), rows.getString(4), secret(key, rows.getLong(1))),
                wave.id());
    }

    /** The open invitations of the person with this address, as addresses of forms. */
    public List<Wave> openFor(String email) {
        return sql
                .query(
                        "select i.wave_id from invitation i join person p on p.id = i.person_id join wave w on w.id = i.wave_id"
                                + " where lower(p.email) = ? and p.active = true and w.status = 'OPEN' order by i.wave_id",
                        rows -> rows.getLong(1),
                        email)
                .stream()
                .map(surveys::wave)
                .toList();
    }

    /** The secret of the link of the person with this address. */
    public Optional<String> secretFor(Wave wave, String email) {
        return sql
                .query(
                        "select i.id from invitation i join person p on p.id = i.person_id where lower(p.email) = ?"
                                + " and i.wave_id = ?",
                        rows -> rows.getLong(1),
                        email,
                        wave.id())
                .stream()
                .findFirst()
                .map(id -> secret(wave.linkKey(), id));
    }

    /** The invitation of this number; empty if there is none, or its wave is not open. */
    public Optional<Invitation> byId(long id) {
        return row(id).flatMap(row -> open.find(row.waveId())
                .map(wave -> new Invitation(id, wave, row.personId(), row.ballotRequest(), row.journey())));
    }

    private Optional<Row> row(long id) {
        return sql
                .query(
                        "select wave_id, person_id, ballot_request, journey from invitation where id = ?",
                        rows -> new Row(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4)),
                        id)
                .stream()
                .findFirst();
    }

    /** The invitation of a link. A forged one is refused, and so is one of a wave that is over. */
    public Invitation bySecret(String secret) {
        long id = number(secret);
        Row row = row(id).orElseThrow(() -> new Refusal(404, "link-unknown"));
        OpenWave wave = open.find(row.waveId())
                .orElseThrow(() ->
                        new Refusal(410, "link-over", surveys.wave(row.waveId()).name()));
        if (!Secrets.same(secret(wave.linkKey(), id), secret)) {
            throw new Refusal(404, "link-unknown");
        }
        return new Invitation(id, wave, row.personId(), row.ballotRequest(), row.journey());
    }

    /** Notes that the ballot was given; false if it had been given for another request. */
    public boolean use(Invitation invitation, String request) {
        return request.equals(invitation.ballotRequest())
                || sql.update(
                                "update invitation set ballot_request = ? where id = ? and ballot_request is null",
                                request,
                                invitation.id())
                        == 1;
    }

    /** The address of a form; the secret stands behind the #, where no server and no log sees it. */
    public static String link(String url, String secret) {
        return url.replaceAll("/$", "") + "/respond#" + secret;
    }

    /** The secret part of the link of an invitation. */
    public static String secret(Invitation invitation) {
        return secret(invitation.wave().linkKey(), invitation.id());
    }

    private static String secret(String key, long id) {
        return id + "-"
                + Secrets.encode(Secrets.authenticate(key, "invitation " + id)).substring(0, 24);
    }

    private static long number(String secret) {
        if (!secret.matches("[1-9][0-9]{0,17}-[A-Za-z0-9_-]{24}")) {
            throw new Refusal(404, "link-unknown");
        }
        return Long.parseLong(secret.substring(0, secret.indexOf('-')));
    }
}
