package throughline.journeys.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A published definition. It never changes: what was asked and computed refers to it for ever. */
@Entity
@Table(name = "journey_revision")
public class JourneyRevision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "journey_id")
    private long journeyId;

    @Column(name = "revision_number")
    private int number;

    @Lob
    private String content;

    private String digest;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected JourneyRevision() {}

    public JourneyRevision(Journey journey, String content, String digest) {
        this.journeyId = journey.id();
        this.number = journey.publishNext();
        this.content = content;
        this.digest = digest;
    }

    public JourneyRevision published(Instant at, String by) {
        publishedAt = at;
        publishedBy = by;
        return this;
    }

    public long id() {
        return id;
    }

    public long journeyId() {
        return journeyId;
    }

    public int number() {
        return number;
    }

    /** The definition as JSON. */
    public String content() {
        return content;
    }

    /** SHA-256 of the content, by which an unchanged file is recognised. */
    public String digest() {
        return digest;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
