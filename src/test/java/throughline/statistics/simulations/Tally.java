package throughline.statistics.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** How often something happened in simulated runs. */
final class Tally {
    private static final Path REPORT = Path.of("target", "simulations.md");
    private static final double ERRORS = 3;

    private final String what;
    private long runs;
    private long times;
    private double said;

    Tally(String what) {
        this.what = what;
    }

    void add(boolean happened) {
        runs++;
        times += happened ? 1 : 0;
    }

    /** With the probability that was claimed for it. */
    void add(boolean happened, double probability) {
        add(happened);
        said += probability;
    }

    double rate() {
        return (double) times / runs;
    }

    /** Notes the rate, and fails if it is outside by more than chance makes it in so many runs. */
    void assertBetween(double low, double high) {
        note();
        assertThat(rate()).as(what).isBetween(low - allowance(low), high + allowance(high));
    }

    void assertAbove(double low) {
        assertBetween(low, 1);
    }

    private double allowance(double rate) {
        return ERRORS * Math.sqrt(rate * (1 - rate) / runs);
    }

    private void note() {
        String claim = said > 0 ? String.format(Locale.ROOT, ", on average %.1f %%", 100 * said / runs) : "";
        String line = String.format(Locale.ROOT, "| %s%s | %.1f %% | %,d |%n", what, claim, 100 * rate(), runs);
        try {
            Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
