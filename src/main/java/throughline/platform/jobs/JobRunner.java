package throughline.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Problems;

/** Runs work in the background. */
@ApplicationScoped
public class JobRunner {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final long BETWEEN_NOTES = 300_000_000L;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private JobTransaction transaction;

    @Inject
    private Jobs jobs;

    @Inject
    private Problems problems;

    @Inject
    private RequestContextController requestContext;

    private final ConcurrentHashMap<Long, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /** What follows when the work's transaction is over, each in transactions of its own. */
    public interface Aftermath {
        default void done() {}

        /** With the problem document as JSON. */
        default void failed(String problem) {}
    }

    /** Starts work that is done in one transaction, completely or not at all; returns at once. */
    public Job start(String kind, String subject, String startedBy, Work work) {
        return start(kind, subject, startedBy, work, new Aftermath() {});
    }

    public Job start(String kind, String subject, String startedBy, Work work, Aftermath aftermath) {
        return launch(kind, subject, startedBy, progress -> transaction.run(work, progress), aftermath);
    }

    /** Starts work that commits step by step in transactions of its own; returns at once. */
    public Job startInSteps(String kind, String subject, String startedBy, Work work) {
        return startInSteps(kind, subject, startedBy, work, new Aftermath() {});
    }

    public Job startInSteps(String kind, String subject, String startedBy, Work work, Aftermath aftermath) {
        return launch(kind, subject, startedBy, work, aftermath);
    }

    private Job launch(String kind, String subject, String startedBy, Work work, Aftermath aftermath) {
        Job job = jobs.begin(kind, subject, startedBy);
        CompletableFuture<Void> over = new CompletableFuture<>();
        running.put(job.id(), over);
        executor.execute(() -> {
            try {
                perform(job.id(), work, aftermath);
            } finally {
                running.remove(job.id());
                over.complete(null);
            }
        });
        return job;
    }

    /** The job as it stands after at most this long; short work is then already done. */
    public Job await(Job job, Duration patience) {
        CompletableFuture<Void> future = running.get(job.id());
        if (future != null) {
            try {
                future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException stillWorking) {
                // its state is read from the database below, whatever it is
            }
        }
        return jobs.byId(job.id()).orElse(job);
    }

    private void perform(long id, Work work, Aftermath aftermath) {
        boolean activated = requestContext.activate();
        try {
            Object outcome = work.run(progressOf(id));
            aftermath.done();
            jobs.finish(id, json(outcome));
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            String problem = JSON.toJson(problems.of(failure));
            aftermath.failed(problem);
            jobs.fail(id, problem);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private Progress progressOf(long id) {
        return new Progress() {
            private String lastPhase = "";
            private long lastNote;

            @Override
            public void at(String phase, long done, long total) {
                long now = System.nanoTime();
                if (!phase.equals(lastPhase) || now - lastNote > BETWEEN_NOTES) {
                    lastPhase = phase;
                    lastNote = now;
                    jobs.progress(id, phase, done, total);
                }
            }
        };
    }

    private static @Nullable String json(@Nullable Object outcome) {
        return outcome == null ? null : JSON.toJson(outcome);
    }
}
