package throughline.organization.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import throughline.platform.http.Refusal;
import throughline.support.SettableClock;

class GuessLimitTest {
    private static final String EMAIL = "somebody@example.org";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final GuessLimit limit = new GuessLimit(clock);

    @Test
    void afterEightFailuresAnAddressWaitsAQuarterOfAnHour() {
        fail(7);
        assertThatCode(() -> limit.requirePatience(EMAIL)).doesNotThrowAnyException();
        fail(1);
        assertThatThrownBy(() -> limit.requirePatience(EMAIL)).isInstanceOf(Refusal.class);
        assertThatCode(() -> limit.requirePatience("other@example.org")).doesNotThrowAnyException();
        clock.forward(Duration.ofMinutes(15).plusSeconds(1));
        assertThatCode(() -> limit.requirePatience(EMAIL)).doesNotThrowAnyException();
    }

    @Test
    void theRightPasswordForgivesFailures() {
        fail(8);
        limit.succeeded(EMAIL);
        assertThatCode(() -> limit.requirePatience(EMAIL)).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            limit.failed(EMAIL);
        }
    }
}
