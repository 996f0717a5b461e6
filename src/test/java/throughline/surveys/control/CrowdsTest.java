package throughline.surveys.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdsTest {
    @Test
    void everybodyIsCountedByWhatTheyShare() {
        Crowds crowds = new Crowds(3);
        crowds.add(List.of("it", "it/desk", "Oslo"), 4);
        crowds.add(List.of("it", "it/net", "Oslo"), 3);
        crowds.add(List.of("hr", "", "Lyon"), 2);
        assertThat(crowds.sharing(new int[] {0, 1, 2}, List.of("it", "it/desk", "Oslo")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(0b111, 4L, 0b101, 3L, 0, 2L));
        assertThat(crowds.sharing(new int[] {2}, List.of("Lyon")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 2L, 0, 7L));
        assertThat(crowds.sharing(new int[] {2}, List.of("Paris"))).isEqualTo(Map.of(0, 9L));
    }

    @Test
    void manyCombinationsAreCountedAsOneByOne() {
        Random random = new Random(7);
        Crowds crowds = new Crowds(2);
        Map<Integer, Long> expected = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String first = "a" + random.nextInt(70);
            String second = "b" + i;
            crowds.add(List.of(first, second), i % 5);
            int shared = (first.equals("a3") ? 1 : 0) | (second.equals("b17") ? 2 : 0);
            expected.merge(shared, i % 5L, Long::sum);
        }
        expected.values().removeIf(people -> people == 0);
        assertThat(crowds.sharing(new int[] {0, 1}, List.of("a3", "b17"))).isEqualTo(expected);
    }
}
