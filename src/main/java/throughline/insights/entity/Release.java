package throughline.insights.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.surveys.entity.Wave;

/**
 * Everything that may be known of a closed wave. It is being computed from the moment the wave closes, then published once and for
 * all, or failed; a failed one may be computed again. Its figures are documents that never change.
 */
@Entity
@Table(name = "wave_release")
public class Release {
    /** Where a release stands. */
    public enum Status {
        COMPUTING,
        PUBLISHED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "wave_id")
    private long waveId;

    @Column(name = "survey_id")
    private long surveyId;

    @Column(name = "release_version")
    private int number = 1;

    @Enumerated(EnumType.STRING)
    private Status status = Status.COMPUTING;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Lob
    private @Nullable String problem;

    @Version
    private int version;

    protected Release() {}

    public Release(Wave wave, Instant createdAt) {
        this.waveId = wave.id();
        this.surveyId = wave.surveyId();
        this.createdAt = createdAt;
    }

    /** A new version of this release, to be computed from the same answers. */
    public Release next(Instant now) {
        if (status == Status.COMPUTING) {
            throw new Refusal(409, "release-computing", id);
        }
        Release next = new Release();
        next.waveId = waveId;
        next.surveyId = surveyId;
        next.number = number + 1;
        next.createdAt = now;
        return next;
    }

    public void publish(Instant now) {
        if (status != Status.COMPUTING) {
            throw new Refusal(409, "release-not-computing");
        }
        status = Status.PUBLISHED;
        publishedAt = now;
    }

    public void fail(String why) {
        if (status == Status.COMPUTING) {
            status = Status.FAILED;
            problem = why;
        }
    }

    public void retry() {
        if (status != Status.FAILED) {
            throw new Refusal(409, "release-not-failed");
        }
        status = Status.COMPUTING;
        problem = null;
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    public long id() {
        return id;
    }

    public long waveId() {
        return waveId;
    }

    public long surveyId() {
        return surveyId;
    }

    public int number() {
        return number;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** Why it failed, as a problem document in JSON. */
    public @Nullable String problem() {
        return problem;
    }
}
