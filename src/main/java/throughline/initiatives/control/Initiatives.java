package throughline.initiatives.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import throughline.initiatives.entity.Effect;
import throughline.initiatives.entity.Initiative;
import throughline.platform.http.Refusal;

/** All initiatives and their measured effects. */
@ApplicationScoped
public class Initiatives {
    private final EntityManager entities;

    @Inject
    public Initiatives(EntityManager entities) {
        this.entities = entities;
    }

    public Initiative byId(long id) {
        return Optional.ofNullable(entities.find(Initiative.class, id))
                .orElseThrow(() -> Refusal.notFound("initiative", id));
    }

    public List<Initiative> all() {
        return entities.createQuery("select i from Initiative i order by i.id", Initiative.class)
                .getResultList();
    }

    public List<Initiative> ofSurvey(long surveyId) {
        return entities.createQuery("select i from Initiative i where i.surveyId = :id order by i.id", Initiative.class)
                .setParameter("id", surveyId)
                .getResultList();
    }

    public List<Initiative> ofFunction(String functionKey) {
        return entities.createQuery(
                        "select i from Initiative i where i.functionKey = :key order by i.id", Initiative.class)
                .setParameter("key", functionKey)
                .getResultList();
    }

    public Initiative add(Initiative initiative) {
        entities.persist(initiative);
        entities.flush();
        return initiative;
    }

    public Optional<Effect> effect(long initiativeId) {
        return Optional.ofNullable(entities.find(Effect.class, initiativeId));
    }

    /** Writes changes of initiatives now, so that their versions are the new ones. */
    public void flush() {
        entities.flush();
    }

    /** The measured effects by the id of their initiative. */
    public Map<Long, Effect> effects() {
        return entities.createQuery("select e from Effect e", Effect.class)
                .getResultStream()
                .collect(Collectors.toMap(Effect::initiativeId, Function.identity()));
    }

    public void add(Effect effect) {
        entities.persist(effect);
        entities.flush();
    }
}
