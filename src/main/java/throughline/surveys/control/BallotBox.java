package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import throughline.surveys.control.ballots.OpenWave;
import throughline.surveys.control.ballots.OpenWaves;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.AnswerCodec;

/** Takes answers. Who holds the gate of a wave decides whether one more may come in: closing waits for those on their way. */
@ApplicationScoped
public class BallotBox {
    private final OpenWaves waves;
    private final Ballots ballots;
    private final AnswerStore answers;
    private final Deliverers deliverers;
    // few for all waves: anybody may send any number of a wave
    private final List<ReadWriteLock> gates = Stream.<ReadWriteLock>generate(() -> new ReentrantReadWriteLock(true))
            .limit(64)
            .toList();

    @Inject
    public BallotBox(OpenWaves waves, Ballots ballots, AnswerStore answers, Deliverers deliverers) {
        this.waves = waves;
        this.ballots = ballots;
        this.answers = answers;
        this.deliverers = deliverers;
    }

    /** Puts an answer in, or in place of the one that came with the same ballot. */
    public void put(Ballots.Ballot ballot, AnswerForm form) {
        OpenWave wave = waves.byId(ballot.wave());
        Ballots.Admission admission = ballots.admit(wave, ballot);
        Answer answer = form.answer(
                wave.questionnaire(), wave.frame(), form.hasGuesses() ? deliverers.of(wave.questionnaire()) : Map.of());
        byte[] content = new AnswerCodec(answer.codes().length).encode(answer);
        answers.put(wave.id(), admission.hash(), admission.shut(content));
    }

    /** Runs a whole transaction that puts an answer in; many may at once. */
    public <T> T whileOpen(long waveId, Supplier<T> transaction) {
        return locked(gate(waveId).readLock(), transaction);
    }

    /** Runs a whole transaction after which no answer may come in; alone. */
    public <T> T alone(long waveId, Supplier<T> transaction) {
        return locked(gate(waveId).writeLock(), transaction);
    }

    private ReadWriteLock gate(long waveId) {
        return gates.get(Math.floorMod(waveId, gates.size()));
    }

    private static <T> T locked(Lock lock, Supplier<T> transaction) {
        lock.lock();
        try {
            return transaction.get();
        } finally {
            lock.unlock();
        }
    }
}
