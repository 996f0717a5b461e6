package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.control.disclosure.Solver;
import throughline.insights.control.disclosure.Solver.Unknown;
import throughline.statistics.Simulations;
import throughline.surveys.entity.Answer;

/**
 * Somebody who takes it that everybody answers a second wave as the first, but for one who left or joined. What that one said follows
 * from the two totals, which no rule is against; what is tested is that with it, and with everything that one wave and it tell of others,
 * both waves tell of nobody else.
 */
class SeveralWavesAttackTest {
    private static final int SCORES = 5;
    private static final int LATER = 5_000_000;

    private int items;
    private int toldByOneWave;
    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoWavesTellOfNobodyButTheOneWhoLeftOrJoined(boolean leaves) {
        attack(leaves, true, Simulations.runs(12));
        assertThat(found).isEmpty();
        // who is told of by one wave once the answer of another is known was one of a group that is just large enough
        assertThat(toldByOneWave).isLessThan(items / 20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void judgedAloneTheyDo(boolean leaves) {
        attack(leaves, false, 60);
        assertThat(found).isNotEmpty();
    }

    /**
     * Until something is found.
     *
     * @param together whether the second wave is judged together with the first
     */
    private void attack(boolean leaves, boolean together, int organisations) {
        Random random = new Random(1);
        for (int i = 0; i < organisations && found.isEmpty(); i++) {
            InventedAnswers more = InventedAnswers.random(random, 100 + random.nextInt(50));
            // the last, so that others keep their places
            List<Answer> others = new ArrayList<>(more.answers());
            int moved = others.size() - 1;
            others.remove(moved);
            InventedAnswers less = more.with(others);
            InventedAnswers before = leaves ? more : less;
            InventedAnswers after = leaves ? less : more;
            SmallRelease first = before.release();
            InventedAnswers next = together ? after.following(first) : after;
            compare(moved, new SumsAttack(before, first), new SumsAttack(next, next.release()));
        }
    }

    private void compare(int moved, SumsAttack early, SumsAttack late) {
        for (String item : SmallRelease.places().keySet()) {
            items++;
            List<Unknown> first = others(Set.of(moved), early.alone(item));
            List<Unknown> second = others(Set.of(moved), late.alone(item)).stream()
                    .map(unknown -> {
                        Map<Integer, Long> sums = new HashMap<>();
                        unknown.sums().forEach((sum, weight) -> sums.put(LATER + sum, weight));
                        return new Unknown(unknown.person(), sums);
                    })
                    .toList();
            Set<Integer> told = new HashSet<>(recovered(first));
            told.addAll(recovered(second));
            toldByOneWave += told.isEmpty() ? 0 : 1;
            Set<Integer> known = new HashSet<>();
            while (!told.isEmpty()) {
                known.addAll(told);
                told = new HashSet<>(recovered(others(known, first)));
                told.addAll(recovered(others(known, second)));
            }
            Map<Integer, Map<Integer, Long>> both = new HashMap<>();
            Stream.concat(others(known, first).stream(), others(known, second).stream())
                    .forEach(unknown -> both.computeIfAbsent(unknown.person(), person -> new HashMap<>())
                            .putAll(unknown.sums()));
            List<Unknown> together = new ArrayList<>();
            both.forEach((person, sums) -> together.add(new Unknown(person, sums)));
            List<Integer> recovered = recovered(together);
            if (!recovered.isEmpty()) {
                found.add(item + " of " + recovered);
            }
        }
    }

    private static List<Unknown> others(Set<Integer> known, List<Unknown> unknowns) {
        return unknowns.stream()
                .filter(unknown -> !known.contains(unknown.person()))
                .toList();
    }

    private static List<Integer> recovered(List<Unknown> unknowns) {
        return new Solver(unknowns, SCORES).recovered();
    }
}
