package throughline.passages.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;
import throughline.passages.control.Passages;
import throughline.platform.time.Regular;

/**
 * Gives up ways of which nothing was heard for longer than the longest time that any step of the journey promises: seven days at least,
 * six weeks where nothing is promised. They count as abandoned unless something is heard after all.
 */
@ApplicationScoped
public class SilentPassages implements Regular {
    private static final double LEAST_DAYS = 7;
    private static final double WITHOUT_PROMISE_DAYS = 30;

    @Inject
    private Passages passages;

    @Inject
    private Journeys journeys;

    @Inject
    private Clock clock;

    @Override
    @Transactional
    public void look() {
        journeys.published()
                .forEach(published -> passages.giveUp(
                        published.definition().key(),
                        clock.instant().minus(patience(published.definition())),
                        clock.instant()));
    }

    static Duration patience(JourneyDefinition journey) {
        double promised = journey.steps().stream()
                .map(Step::promisedDays)
                .filter(days -> days != null)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(WITHOUT_PROMISE_DAYS);
        // working days are promised
        return Duration.ofDays((long) Math.ceil(Math.max(LEAST_DAYS, promised * 7 / 5)));
    }
}
