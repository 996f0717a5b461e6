package throughline.initiatives.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import throughline.initiatives.control.EffectMeasurement;
import throughline.insights.control.ReleasePublished;
import throughline.insights.control.Releases;
import throughline.insights.entity.Release;
import throughline.platform.health.Up;

/** Measures effects as soon as a release appears, without anybody asking. */
@ApplicationScoped
public class EffectWatch {
    @Inject
    private EffectMeasurement measurement;

    @Inject
    private Releases releases;

    @Inject
    private Clock clock;

    /** At a start, measures what a stop between a release and its effects left unmeasured. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void resume(@Observes Up now) {
        for (Release release : releases.published()) {
            measurement.measure(
                    new ReleasePublished(release.id(), release.waveId(), release.surveyId()), clock.instant());
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void measure(@Observes ReleasePublished news) {
        measurement.measure(news, clock.instant());
    }
}
