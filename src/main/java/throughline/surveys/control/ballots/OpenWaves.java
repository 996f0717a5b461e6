package throughline.surveys.control.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import throughline.platform.http.Refusal;
import throughline.platform.memory.Recent;
import throughline.platform.schema.Sql;
import throughline.surveys.entity.Wave;

/**
 * The waves that are open, each kept at hand in the state in which it was last changed: whoever sends an answer asks for one, and its
 * questions and groups are long texts. The state is asked for each time.
 */
@ApplicationScoped
public class OpenWaves {
    private static final int ROOM = 16;

    private final EntityManager entities;
    private final Sql sql;
    private final Keyring keyring;
    private final Recent<State, OpenWave> known = new Recent<>(ROOM);

    @Inject
    public OpenWaves(EntityManager entities, Sql sql, Keyring keyring) {
        this.entities = entities;
        this.sql = sql;
        this.keyring = keyring;
    }

    private record State(long wave, int version) {}

    /** The wave of this number; empty if there is none, it is not open, or an earlier version opened it, without keys. */
    public Optional<OpenWave> find(long waveId) {
        return sql
                .query(
                        "select version from wave where id = ? and status = 'OPEN' and ballot_public_key is not null",
                        rows -> new State(waveId, rows.getInt(1)),
                        waveId)
                .stream()
                .findFirst()
                .map(state -> known.get(state, this::read));
    }

    /** The wave of this number; refused if there is none, or it is not open. */
    public OpenWave byId(long waveId) {
        return find(waveId).orElseThrow(() -> {
            Wave wave = entities.find(Wave.class, waveId);
            if (wave != null) {
                wave.requireOpen();
                throw new Refusal(410, "link-over", wave.name());
            }
            return Refusal.notFound("wave", waveId);
        });
    }

    /** Lets go of a wave and its keys. */
    public void forget(long waveId) {
        known.forgetIf(state -> state.wave() == waveId);
    }

    private OpenWave read(State state) {
        Wave wave = entities.find(Wave.class, state.wave());
        return new OpenWave(
                wave.id(),
                wave.linkKey(),
                wave.questionnaire(),
                wave.frame(),
                new OpenWave.Keys(
                        keyring.publicKey(wave),
                        keyring.privateKey(wave),
                        keyring.seal(wave).orElseThrow(() -> new IllegalStateException("wave without an answer key"))));
    }
}
