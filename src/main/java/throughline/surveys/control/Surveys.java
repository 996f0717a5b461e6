package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import throughline.platform.http.Refusal;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;

/** All surveys and their waves. */
@ApplicationScoped
public class Surveys {
    private final EntityManager entities;

    @Inject
    public Surveys(EntityManager entities) {
        this.entities = entities;
    }

    public Survey byId(long id) {
        return Optional.ofNullable(entities.find(Survey.class, id)).orElseThrow(() -> Refusal.notFound("survey", id));
    }

    public List<Survey> all() {
        return entities.createQuery("select s from Survey s order by s.id", Survey.class)
                .getResultList();
    }

    public Survey add(Survey survey) {
        entities.persist(survey);
        entities.flush();
        return survey;
    }

    public Wave wave(long id) {
        return Optional.ofNullable(entities.find(Wave.class, id)).orElseThrow(() -> Refusal.notFound("wave", id));
    }

    /** Writes what was changed before the transaction ends, for what reads it by SQL. */
    public void flush() {
        entities.flush();
    }

    /** The waves of a survey, first to last. */
    public List<Wave> waves(long surveyId) {
        return entities.createQuery("select w from Wave w where w.surveyId = :id order by w.number", Wave.class)
                .setParameter("id", surveyId)
                .getResultList();
    }

    public List<Wave> allWaves() {
        return entities.createQuery("select w from Wave w order by w.surveyId, w.number", Wave.class)
                .getResultList();
    }

    public Wave add(Wave wave) {
        entities.persist(wave);
        entities.flush();
        return wave;
    }

    /**
     * Takes a planned wave away. Those after it move up, because initiatives count waves; so none of them may have been opened.
     */
    public void remove(Wave wave) {
        wave.requirePlanned();
        List<Wave> later = waves(wave.surveyId()).stream()
                .filter(other -> other.number() > wave.number())
                .toList();
        later.stream()
                .filter(other -> other.status() != Wave.Status.PLANNED)
                .findFirst()
                .ifPresent(opened -> {
                    throw new Refusal(409, "wave-passed", wave.name(), opened.name());
                });
        entities.remove(wave);
        entities.flush();
        for (Wave other : later) {
            other.moveUp();
            entities.flush();
        }
    }

    /** Lets this transaction and another that closes or changes the wave not both succeed. */
    public void claim(Wave wave) {
        entities.lock(wave, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
