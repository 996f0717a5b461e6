package throughline.platform.jobs;

import org.jspecify.annotations.Nullable;

/** What a job does; whatever it returns is stored as JSON. */
@FunctionalInterface
public interface Work {
    @Nullable
    Object run(Progress progress) throws Exception;
}
