package throughline.initiatives.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.entity.Effect;
import throughline.initiatives.entity.Initiative;
import throughline.insights.entity.EffectFigure;
import throughline.journeys.entity.Step;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Questionnaire;

/** Initiatives as lists show them. */
@ApplicationScoped
public class InitiativeRows {
    private final Initiatives initiatives;
    private final Surveys surveys;
    private final AskedSteps asked;

    @Inject
    public InitiativeRows(Initiatives initiatives, Surveys surveys, AskedSteps asked) {
        this.initiatives = initiatives;
        this.surveys = surveys;
        this.asked = asked;
    }

    /** An initiative, the titles of the steps it aims at, and its effect once measured. */
    public record Row(
            Initiative initiative,
            List<Map<String, String>> steps,
            @Nullable Effect effect,
            @Nullable EffectFigure figure) {
        public String verdict() {
            return effect == null ? EffectFigure.TOO_EARLY : effect.verdict();
        }

        public boolean isJudged() {
            return figure != null && figure.isJudged();
        }
    }

    /** How many initiatives were judged, and how. */
    public record Tally(long judged, long helped, long none, long worse) {}

    public List<Row> all() {
        return rows(initiatives.all());
    }

    public Row byId(long id) {
        return row(initiatives.byId(id), initiatives.effect(id).orElse(null), this::questionnaire);
    }

    public List<Row> ofFunction(String function) {
        return rows(initiatives.ofFunction(function));
    }

    /** Registered ones, those that were judged lately first: what employees may read. */
    public List<Row> stories() {
        return all().stream()
                .filter(row -> row.initiative().isRegistered())
                .sorted(Comparator.comparing((Row row) -> row.isJudged() ? 0 : 1)
                        .thenComparing(row -> -row.initiative().id()))
                .toList();
    }

    public Tally tally() {
        List<EffectFigure> judged = initiatives.effects().values().stream()
                .map(Effect::figure)
                .filter(EffectFigure::isJudged)
                .toList();
        return new Tally(
                judged.size(),
                count(judged, "improved") + count(judged, "improved-less"),
                count(judged, "no-change"),
                count(judged, "worse"));
    }

    private static long count(List<EffectFigure> judged, String verdict) {
        return judged.stream()
                .filter(figure -> figure.verdict().equals(verdict))
                .count();
    }

    private List<Row> rows(List<Initiative> found) {
        Map<Long, Effect> effects = initiatives.effects();
        Map<Long, Questionnaire> asked = new HashMap<>();
        return found.stream()
                .map(initiative -> row(
                        initiative,
                        effects.get(initiative.id()),
                        wave -> asked.computeIfAbsent(wave, this::questionnaire)))
                .toList();
    }

    private Row row(Initiative initiative, @Nullable Effect effect, LongFunction<Questionnaire> asked) {
        Questionnaire questionnaire = asked.apply(initiative.plan().baselineWave());
        List<Map<String, String>> titles = initiative.plan().targetSteps().stream()
                .map(item -> title(questionnaire, item))
                .toList();
        return new Row(initiative, titles, effect, effect == null ? null : effect.figure());
    }

    private Questionnaire questionnaire(long wave) {
        return surveys.wave(wave).questionnaire();
    }

    /** The title of a step in the revision that was asked. */
    public Map<String, String> title(Questionnaire questionnaire, String item) {
        return asked.find(questionnaire, item).map(Step::title).orElse(Map.of("en", item.substring("step:".length())));
    }
}
