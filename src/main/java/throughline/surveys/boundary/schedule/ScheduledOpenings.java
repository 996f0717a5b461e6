package throughline.surveys.boundary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.time.Regular;

/** Opens waves on their day; the wave says why where one could not be opened. */
@ApplicationScoped
public class ScheduledOpenings implements Regular {
    @Inject
    private OpeningTransactions transactions;

    @Inject
    private Problems problems;

    @Override
    public void look() {
        transactions.due().forEach(this::open);
    }

    private void open(long waveId) {
        try {
            transactions.open(waveId);
        } catch (Refusal refused) {
            transactions.couldNotOpen(waveId, words(problems.of(refused)));
        }
    }

    private static String words(Problem problem) {
        Stream<String> errors = problem.errors() == null
                ? Stream.empty()
                : problem.errors().stream().map(Problem.FieldError::message);
        return Stream.concat(Stream.of(problem.detail()), errors).collect(Collectors.joining(" "));
    }
}
