package throughline.initiatives.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import throughline.insights.entity.EffectFigure;
import throughline.platform.schema.JsonText;

/** The measured effect of an initiative and its verdict: written once, when the release of the wave that judges it appears. */
@Entity
@Table(name = "initiative_effect")
public class Effect {
    @Id
    @Column(name = "initiative_id")
    private long initiativeId;

    @Column(name = "release_id")
    private long releaseId;

    @Column(name = "wave_id")
    private long waveId;

    @Lob
    private String figure;

    private String verdict;

    @Column(name = "measured_at")
    private Instant measuredAt;

    protected Effect() {}

    public Effect(Initiative initiative, long releaseId, long waveId, EffectFigure figure) {
        this.initiativeId = initiative.id();
        this.releaseId = releaseId;
        this.waveId = waveId;
        this.figure = JsonText.of(figure);
        this.verdict = figure.verdict();
    }

    public Effect measured(Instant at) {
        measuredAt = at;
        return this;
    }

    public long initiativeId() {
        return initiativeId;
    }

    public long releaseId() {
        return releaseId;
    }

    /** The wave that judged it. */
    public long waveId() {
        return waveId;
    }

    public EffectFigure figure() {
        return JsonText.read(figure, EffectFigure.class);
    }

    public String verdict() {
        return verdict;
    }

    public Instant measuredAt() {
        return measuredAt;
    }
}
