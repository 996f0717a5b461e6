package throughline.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done completely or not at all. Not by a UserTransaction: the server lends the thread of a job the context of the request
 * that started it, and forbids to use one for as long as that request is inside a transaction of its own.
 */
@ApplicationScoped
public class JobTransaction {
    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public @Nullable Object run(Work work, Progress progress) throws Exception {
        try {
            return work.run(progress);
        } catch (StackOverflowError | OutOfMemoryError failure) {
            // the server commits in spite of errors
            transaction.setRollbackOnly();
            throw failure;
        }
    }
}
