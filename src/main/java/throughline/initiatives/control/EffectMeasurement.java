package throughline.initiatives.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import throughline.initiatives.entity.Effect;
import throughline.initiatives.entity.Initiative;
import throughline.initiatives.entity.Plan;
import throughline.insights.control.EffectPlan;
import throughline.insights.control.Effects;
import throughline.insights.control.ReleasePublished;
import throughline.insights.entity.EffectFigure;
import throughline.surveys.entity.Wave;

/** Judges initiatives when the release of their follow-up wave appears. */
@ApplicationScoped
public class EffectMeasurement {
    private final Initiatives initiatives;
    private final Planning planning;
    private final Effects effects;

    @Inject
    public EffectMeasurement(Initiatives initiatives, Planning planning, Effects effects) {
        this.initiatives = initiatives;
        this.planning = planning;
        this.effects = effects;
    }

    /** Measures every registered initiative that this release judges; each once. */
    public void measure(ReleasePublished news, Instant now) {
        for (Initiative initiative : initiatives.ofSurvey(news.survey())) {
            Plan plan = initiative.plan();
            Optional<Wave> followUp = planning.followUp(plan);
            boolean judges = followUp.isPresent() && followUp.get().id() == news.wave();
            if (initiative.isRegistered()
                    && judges
                    && initiatives.effect(initiative.id()).isEmpty()) {
                EffectFigure figure = effects.measure(new EffectPlan(
                        plan.targetSteps(),
                        plan.comparisonSteps(),
                        plan.baselineWave(),
                        news.wave(),
                        plan.smallestWorthwhile()));
                initiatives.add(new Effect(initiative, news.release(), news.wave(), figure).measured(now));
                if (figure.isJudged()) {
                    initiative.judged();
                }
            }
        }
    }
}
