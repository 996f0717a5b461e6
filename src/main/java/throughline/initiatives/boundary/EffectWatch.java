package throughline.initiatives.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import throughline.initiatives.control.EffectMeasurement;
import throughline.insights.control.ReleasePublished;

/** Measures effects as soon as a release appears, without anybody asking. */
@ApplicationScoped
public class EffectWatch {
    @Inject
    private EffectMeasurement measurement;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void measure(@Observes ReleasePublished news) {
        measurement.measure(news, clock.instant());
    }
}
