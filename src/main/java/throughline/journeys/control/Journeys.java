package throughline.journeys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import throughline.journeys.entity.Journey;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.JourneyRevision;
import throughline.platform.http.Refusal;
import throughline.platform.memory.Recent;
import throughline.platform.security.Secrets;

/** All journeys and their published revisions. */
@ApplicationScoped
public class Journeys {
    private static final int AT_HAND = 500;

    private final EntityManager entities;
    private final Recent<Long, Published> read = new Recent<>(AT_HAND);
    private final JourneyReader reader;
    private final Clock clock;

    @Inject
    public Journeys(EntityManager entities, JourneyReader reader, Clock clock) {
        this.entities = entities;
        this.reader = reader;
        this.clock = clock;
    }

    /** A published revision with what it says. */
    public record Published(long revisionId, int number, JourneyDefinition definition) {}

    public List<Journey> all() {
        return entities.createQuery("select j from Journey j order by j.key", Journey.class)
                .getResultList();
    }

    public Optional<Journey> find(String key) {
        return entities.createQuery("select j from Journey j where j.key = :key", Journey.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    public Journey byKey(String key) {
        return find(key).orElseThrow(() -> Refusal.notFound("journey", key));
    }

    /** The revision in force of every journey that has one. */
    public List<Published> published() {
        return entities.createQuery(
                        "select r from JourneyRevision r, Journey j where r.journeyId = j.id"
                                + " and r.number = j.publishedNumber order by j.key",
                        JourneyRevision.class)
                .getResultStream()
                .map(this::read)
                .toList();
    }

    public Optional<Published> published(String key) {
        return find(key).filter(j -> j.publishedNumber() > 0).map(j -> revision(j, j.publishedNumber()));
    }

    public List<JourneyRevision> revisions(Journey journey) {
        return entities.createQuery(
                        "select r from JourneyRevision r where r.journeyId = :id order by r.number desc",
                        JourneyRevision.class)
                .setParameter("id", journey.id())
                .getResultList();
    }

    /** A revision by its id, which never changes. */
    public Published revision(long revisionId) {
        return read.get(revisionId, id -> {
            JourneyRevision revision = entities.find(JourneyRevision.class, id);
            if (revision == null) {
                throw Refusal.notFound("revision", id);
            }
            return read(revision);
        });
    }

    public Published revision(Journey journey, int number) {
        return entities.createQuery(
                        "select r from JourneyRevision r where r.journeyId = :id and r.number = :number",
                        JourneyRevision.class)
                .setParameter("id", journey.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> Refusal.notFound("revision of " + journey.key(), number));
    }

    /** What a journey says: the revision in force, or its draft while nothing is published. */
    public JourneyDefinition definition(Journey journey) {
        String draft = journey.draft();
        return journey.publishedNumber() == 0 && draft != null
                ? reader.stored(draft)
                : revision(journey, journey.publishedNumber()).definition();
    }

    /** Keeps a definition as a draft; the published revision stays in force. */
    public Journey draft(JourneyDefinition definition) {
        Journey journey = findOrMake(definition.key());
        requireNotInFile(journey);
        journey.draft(reader.json(definition));
        return journey;
    }

    /** Publishes a definition as a new revision; one that says the same as the present revision changes nothing. */
    public Published publish(JourneyDefinition definition, String by) {
        Journey journey = findOrMake(definition.key());
        requireNotInFile(journey);
        return publish(journey, definition, by);
    }

    /** Publishes what a file says; from now on the journey is changed in that file only. */
    public Published publishFile(JourneyDefinition definition, String file, String by) {
        Journey journey = findOrMake(definition.key());
        journey.keptIn(file);
        return publish(journey, definition, by);
    }

    private Published publish(Journey journey, JourneyDefinition definition, String by) {
        String content = reader.json(definition);
        String digest = Secrets.hexHash(content);
        if (journey.publishedNumber() > 0) {
            JourneyRevision present = revisions(journey).get(0);
            if (present.digest().equals(digest)) {
                journey.draft(null);
                return read(present);
            }
        }
        JourneyRevision revision = new JourneyRevision(journey, content, digest).published(clock.instant(), by);
        entities.persist(revision);
        entities.flush();
        return read(revision);
    }

    private Journey findOrMake(String key) {
        return find(key).orElseGet(() -> {
            Journey journey = new Journey(key);
            entities.persist(journey);
            entities.flush();
            return journey;
        });
    }

    private static void requireNotInFile(Journey journey) {
        if (journey.fileName() != null) {
            throw new Refusal(409, "journey-in-file", journey.key(), journey.fileName());
        }
    }

    private Published read(JourneyRevision revision) {
        return new Published(revision.id(), revision.number(), reader.stored(revision.content()));
    }
}
