package throughline.platform.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A piece of background work: running, then done with an outcome or failed with a reason. It never runs twice. */
@Entity
public class Job {
    /** Where a job stands. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RUNNING;

    private String phase = "waiting";
    private long done;
    private long total;

    @Lob
    private @Nullable String outcome;

    @Lob
    private @Nullable String error;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected Job() {}

    Job(String kind, String subject, String startedBy, Instant startedAt) {
        this.kind = kind;
        this.subject = subject;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    void progress(String phase, long done, long total) {
        if (status == Status.RUNNING) {
            this.phase = phase;
            this.done = done;
            this.total = total;
        }
    }

    void finish(@Nullable String outcome, Instant at) {
        status = Status.DONE;
        phase = "done";
        done = total;
        this.outcome = outcome;
        finishedAt = at;
    }

    void fail(String problem, Instant at) {
        status = Status.FAILED;
        error = problem;
        finishedAt = at;
    }

    public long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public Status status() {
        return status;
    }

    public String phase() {
        return phase;
    }

    public long done() {
        return done;
    }

    public long total() {
        return total;
    }

    /** JSON, in the form the kind of job defines. */
    public @Nullable String outcome() {
        return outcome;
    }

    /** A problem document as JSON. */
    public @Nullable String error() {
        return error;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
