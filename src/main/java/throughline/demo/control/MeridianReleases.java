package throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import throughline.initiatives.control.EffectMeasurement;
import throughline.insights.control.ReleasePublished;
import throughline.insights.control.Releases;
import throughline.insights.control.figures.ReleaseComputation;
import throughline.insights.entity.Release;
import throughline.platform.jobs.Progress;
import throughline.surveys.control.WaveClosing;
import throughline.surveys.entity.Wave;

/**
 * Closes waves of the past and publishes their releases. Nobody is told that a release appeared: it is no news.
 */
@ApplicationScoped
public class MeridianReleases {
    private static final Duration COMPUTING = Duration.ofMinutes(2);

    private final WaveClosing closing;
    private final ReleaseComputation computation;
    private final Releases releases;
    private final EffectMeasurement effects;

    @Inject
    public MeridianReleases(
            WaveClosing closing, ReleaseComputation computation, Releases releases, EffectMeasurement effects) {
        this.closing = closing;
        this.computation = computation;
        this.releases = releases;
        this.effects = effects;
    }

    /** Ends a wave on the day on which it ended. */
    public void close(Wave wave, Instant closedAt, Progress progress) {
        wave.close(closedAt);
        closing.settle(wave, progress);
    }

    public boolean isPublished(Wave wave) {
        return releases.ofWave(wave.id()).isPresent();
    }

    /** Computes first and writes then, so that nobody waits for rows that are not there yet. */
    public void publish(Wave wave, Instant closedAt, Progress progress) {
        String phase = "demo-release-" + wave.number();
        Map<String, Object> documents = computation.compute(
                wave.id(), releases.before(wave.id()), (part, done, total) -> progress.at(phase, done, total));
        Release release = releases.add(new Release(wave, closedAt));
        releases.write(release.id(), documents);
        Instant publishedAt = closedAt.plus(COMPUTING);
        release.publish(publishedAt);
        effects.measure(new ReleasePublished(release.id(), wave.id(), wave.surveyId()), publishedAt);
    }
}
