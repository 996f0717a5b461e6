package throughline.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.security.Caller;
import throughline.platform.security.Role;

/** All jobs. Each change here is a transaction of its own, so that progress shows while the work's own transaction runs. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Jobs {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public Jobs(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Job begin(String kind, String subject, String startedBy) {
        Job job = new Job(kind, subject, startedBy, clock.instant());
        entities.persist(job);
        entities.flush();
        return job;
    }

    public Optional<Job> byId(long id) {
        return Optional.ofNullable(entities.find(Job.class, id));
    }

    /** The job, for whoever started it and those who run the programme; its problems may name people. */
    public Job visible(long id, Caller caller) {
        return byId(id).filter(job -> job.startedBy().equals(caller.actor())
                        || caller.is(Role.ADMINISTRATOR)
                        || caller.is(Role.PROGRAMME_LEAD))
                .orElseThrow(() -> Refusal.notFound("job", id));
    }

    /** The newest job of this kind on this subject. */
    public Optional<Job> newest(String kind, String subject) {
        return entities.createQuery(
                        "select j from Job j where j.kind = :kind and j.subject = :subject order by j.id desc",
                        Job.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public void progress(long id, String phase, long done, long total) {
        byId(id).ifPresent(job -> job.progress(phase, done, total));
    }

    public void finish(long id, @Nullable String outcome) {
        byId(id).ifPresent(job -> job.finish(outcome, clock.instant()));
    }

    public void fail(long id, String problem) {
        byId(id).ifPresent(job -> job.fail(problem, clock.instant()));
    }

    /** Jobs that an earlier process left behind; their transactions were rolled back with it. */
    public List<Job> abandon(String problem) {
        List<Job> left = entities.createQuery("select j from Job j where j.status = :status", Job.class)
                .setParameter("status", Job.Status.RUNNING)
                .getResultList();
        left.forEach(job -> job.fail(problem, clock.instant()));
        return left;
    }
}
