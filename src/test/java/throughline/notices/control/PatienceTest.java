package throughline.notices.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void everyAttemptIsFollowedByALongerWait() {
        assertThat(IntStream.range(1, Patience.MOST_ATTEMPTS)
                        .mapToObj(Patience::afterAttempt)
                        .toList())
                .doesNotHaveDuplicates()
                .isSorted()
                .startsWith(Duration.ofMinutes(1))
                .endsWith(Duration.ofHours(24));
        assertThat(Patience.afterAttempt(100)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aServerThatStaysAwayIsTriedEveryQuarterOfAnHour() {
        Duration half = Duration.ofSeconds(30);
        assertThat(Patience.afterAbsence(1, half)).isEqualTo(half);
        assertThat(Patience.afterAbsence(2, half)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Patience.afterAbsence(5, half)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Patience.afterAbsence(6, half)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Patience.afterAbsence(1_000_000, half)).isEqualTo(Duration.ofMinutes(15));
    }
}
