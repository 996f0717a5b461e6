package throughline.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.statistics.response.Margins.margin;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClassCollapseTest {

    private static ClassCollapse collapse(int... answers) {
        long[] population = new long[answers.length];
        Arrays.fill(population, 1000);
        return ClassCollapse.of(margin(answers, 0, population), 20);
    }

    @Test
    void theSmallestJoinsTheNextSmallestUntilAllAreLargeEnough() {
        // 3 joins 8, the 11 join 15
        ClassCollapse found = collapse(100, 3, 40, 15, 8);
        assertThat(found.merged()).containsExactly(List.of(1, 3, 4));
        assertThat(found.groupOf()).containsExactly(0, 1, 2, 1, 1);
        assertThat(found.groups()).isEqualTo(3);
    }

    @Test
    void aMergedGroupTakesItsNewPlaceInTheOrder() {
        // 9 and 10 make 19, which joins 25 and not 30; 9 and 12 are enough together
        assertThat(collapse(9, 10, 25, 30).merged()).containsExactly(List.of(0, 1, 2));
        assertThat(collapse(9, 12, 25, 30).merged()).containsExactly(List.of(0, 1));
        assertThat(collapse(5, 16, 18, 17).merged()).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void amongEqualsTheLowestClassComesFirst() {
        assertThat(collapse(10, 10, 10, 10).merged()).containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(collapse(30, 30, 5).merged()).containsExactly(List.of(0, 2));
    }

    @Test
    void twentyAnswersAreEnough() {
        assertThat(collapse(20, 20).merged()).isEmpty();
        assertThat(collapse(19, 20).merged()).containsExactly(List.of(0, 1));
    }

    @Test
    void oneGroupMayStaySmall() {
        ClassCollapse found = collapse(1, 0, 2);
        assertThat(found.groups()).isEqualTo(1);
        assertThat(found.merged()).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void classesWithoutPeopleTakeNoPart() {
        ClassCollapse found = ClassCollapse.of(margin(new int[] {0, 25, 25, 0}, 0, 0, 50, 50, 50), 20);
        assertThat(found.groupOf()).containsExactly(-1, 0, 1, 0);
        assertThat(found.merged()).containsExactly(List.of(1, 3));
    }

    @Property(tries = 200)
    void everyGroupIsLargeEnoughUnlessItIsTheOnlyOne(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 60) Integer> answers) {
        int[] counts = answers.stream().mapToInt(Integer::intValue).toArray();
        ClassCollapse found = collapse(counts);
        int[] sums = new int[found.groups()];
        for (int h = 0; h < counts.length; h++) {
            sums[found.groupOf()[h]] += counts[h];
        }
        assertThat(Arrays.stream(sums).sum()).isEqualTo(Arrays.stream(counts).sum());
        if (sums.length > 1) {
            assertThat(Arrays.stream(sums).min().orElseThrow()).isGreaterThanOrEqualTo(20);
        }
    }
}
