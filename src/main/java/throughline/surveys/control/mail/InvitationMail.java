package throughline.surveys.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import throughline.notices.control.Outbox;
import throughline.notices.entity.Batch;
import throughline.notices.entity.Batch.Recipient;
import throughline.platform.schema.Sql;
import throughline.surveys.entity.Wave;

/** Queues what those invited to a wave are told; whoever has no address is told by others. */
@ApplicationScoped
public class InvitationMail {
    static final String INVITATION = "invitation";

    private static final String INVITED =
            "select i.id, p.id, p.time_zone from invitation i join person p on p.id = i.person_id"
                    + " where i.wave_id = ? and p.email is not null and p.active = true and p.opted_out_at is null";

    private final Sql sql;
    private final Outbox outbox;

    @Inject
    public InvitationMail(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** What is queued about a wave, to be found again. */
    public static String topic(long waveId) {
        return "wave/" + waveId;
    }

    /** Tells everybody whose invitation to a wave came after the one with this number (0: the first) that they are invited. */
    public void inviteAfter(long invitation, long waveId, Instant now) {
        outbox.queue(Batch.plain(INVITATION, topic(waveId), invitedAfter(invitation, waveId)), now);
    }

    /**
     * Reminds everybody who was invited; those who have their ballot by then are left out when it is sent. Takes the place of reminders
     * that still wait.
     */
    public void remind(Wave wave, int time, Instant now) {
        outbox.dropDiscreet(topic(wave.id()), now);
        outbox.queue(Batch.discreet(ReminderAuthor.kind(time), topic(wave.id()), invitedAfter(0, wave.id())), now);
    }

    private List<Recipient> invitedAfter(long invitation, long waveId) {
        return sql.query(
                INVITED + " and i.id > ? order by i.id",
                rows -> new Recipient(rows.getLong(1), rows.getLong(2), ZoneId.of(rows.getString(3))),
                waveId,
                invitation);
    }

    /** Tells nobody of a wave any more. */
    public void drop(long waveId, Instant now) {
        outbox.drop(topic(waveId), now);
    }
}
