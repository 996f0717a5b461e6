package throughline.journeys.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A journey over its life: drafted, published as revision 1, 2, …, each in force until the next. A journey kept in a file is
 * changed in that file only.
 */
@Entity
public class Journey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "journey_key")
    private String key;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Lob
    private @Nullable String draft;

    @Column(name = "published_number")
    private int publishedNumber;

    @Version
    private int version;

    protected Journey() {}

    public Journey(String key) {
        this.key = key;
    }

    public void keptIn(@Nullable String file) {
        fileName = file;
    }

    public void draft(@Nullable String content) {
        draft = content;
    }

    /** The number that the next revision gets; the draft is then no longer one. */
    public int publishNext() {
        draft = null;
        return ++publishedNumber;
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public @Nullable String draft() {
        return draft;
    }

    /** The revision in force; 0 before the first. */
    public int publishedNumber() {
        return publishedNumber;
    }

    public int version() {
        return version;
    }
}
