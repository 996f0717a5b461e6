package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.insights.control.disclosure.Solver;
import throughline.insights.control.disclosure.Solver.Unknown;
import throughline.statistics.Simulations;
import throughline.surveys.entity.Answer;

/**
 * Somebody who assumes that everybody answers a second wave as the first, but for one who left. What that one said follows from the two
 * totals, which no rule is against; what is tested is that nothing else does as long as the same groups are hidden.
 */
class SeveralWavesAttackTest {
    private static final int SCORES = 5;
    private static final int LATER = 5_000_000;

    private int same;
    private int other;
    private int toldOfOthers;
    private final List<String> found = new ArrayList<>();

    @Test
    void aSecondWaveThatHidesTheSameTellsOfNobodyButTheOneWhoLeft() {
        Random random = new Random(1);
        for (int i = 0; i < Simulations.runs(12); i++) {
            InventedAnswers before = InventedAnswers.random(random, 100 + random.nextInt(50));
            List<Answer> stayed = new ArrayList<>(before.answers());
            // the last, so that others keep their places
            stayed.remove(stayed.size() - 1);
            InventedAnswers after = before.with(stayed);
            compare(before, after);
        }
        assertThat(found).isEmpty();
        assertThat(same).as("items of which both waves hide the same").isGreaterThan(other);
        assertThat(toldOfOthers)
                .as("items of which they do not, and somebody else is told")
                .isBetween(1, other);
    }

    private void compare(InventedAnswers before, InventedAnswers after) {
        SmallRelease first = before.release();
        SmallRelease second = after.release();
        SumsAttack early = new SumsAttack(before, first);
        SumsAttack late = new SumsAttack(after, second);
        int gone = after.answers().size();
        boolean sameGroups = before.people().lattice().equals(after.people().lattice());
        for (String item : SmallRelease.places().keySet()) {
            boolean[] told = early.told(item, figure -> true);
            boolean hidesTheSame = sameGroups && Arrays.equals(told, late.told(item, figure -> true));
            Map<Integer, Map<Integer, Long>> both = new HashMap<>();
            early.alone(item).stream()
                    .filter(unknown -> unknown.person() != gone)
                    .forEach(unknown -> both.put(unknown.person(), new HashMap<>(unknown.sums())));
            late.alone(item)
                    .forEach(unknown -> unknown.sums()
                            .forEach((sum, weight) -> both.computeIfAbsent(unknown.person(), person -> new HashMap<>())
                                    .put(LATER + sum, weight)));
            List<Integer> recovered = new Solver(
                            both.entrySet().stream()
                                    .map(person -> new Unknown(person.getKey(), person.getValue()))
                                    .toList(),
                            SCORES)
                    .recovered();
            same += hidesTheSame ? 1 : 0;
            other += hidesTheSame ? 0 : 1;
            if (!recovered.isEmpty() && hidesTheSame) {
                found.add(item + " of " + recovered);
            }
            toldOfOthers += !recovered.isEmpty() && !hidesTheSame ? 1 : 0;
        }
    }
}
