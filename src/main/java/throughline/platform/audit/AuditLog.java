package throughline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.platform.security.Caller;

/** The audit log. */
@ApplicationScoped
public class AuditLog {
    private static final int LONGEST = 300;

    private final EntityManager entities;
    private final Clock clock;
    private final Caller caller;

    @Inject
    public AuditLog(EntityManager entities, Clock clock, Caller caller) {
        this.entities = entities;
        this.clock = clock;
        this.caller = caller;
    }

    /** Notes a change by the person who is calling, in the transaction of the change. */
    public void record(String action, String subject, @Nullable String detail) {
        recordAs(caller.actor(), action, subject, detail);
    }

    /** Notes a change that happened on behalf of somebody who is not the caller, for example in a background job. */
    public void recordAs(String actor, String action, String subject, @Nullable String detail) {
        String fitting = subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST - 1) + "…";
        entities.persist(new AuditEntry(clock.instant(), actor, action, fitting, detail));
    }

    /** The newest entries, newest first. */
    public List<AuditEntry> newest(int limit, int skip) {
        return entities.createQuery("select e from AuditEntry e order by e.id desc", AuditEntry.class)
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultList();
    }
}
