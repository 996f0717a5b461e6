package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import throughline.insights.control.disclosure.People;
import throughline.insights.control.disclosure.Solver;
import throughline.insights.control.disclosure.Solver.Unknown;
import throughline.insights.entity.Cell;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.lattice.Lattice;

/**
 * Somebody who knows who is in which group and who rated what, and solves all sums of a release together: an item in all groups and
 * weighted, and the steps of a function with the figures made of them, as far as these are told exactly.
 */
final class SumsAttack {
    private static final int SCORES = 5;
    private static final int SHARES = 10;
    private static final int APART = 1_000_000;

    private final InventedAnswers answers;
    private final SmallRelease release;
    private final People people;
    private final Lattice lattice;
    private final ResponseQuality response;
    private final BitSet hidden;
    private final Map<String, BitSet> raters = new HashMap<>();

    SumsAttack(InventedAnswers answers, SmallRelease release) {
        this.answers = answers;
        this.release = release;
        this.people = answers.people();
        this.lattice = people.lattice();
        this.response = release.document("response", ResponseQuality.class);
        this.hidden = hiddenSomewhere();
    }

    /** Of whom something is told that fewer than five have a part in; empty if the release withstands. */
    List<String> recovered() {
        return recovered(false);
    }

    /**
     * As the other.
     *
     * @param exact whether figures made of several steps are told exactly, and not to within a point of one person
     */
    List<String> recovered(boolean exact) {
        List<String> found = new ArrayList<>();
        for (String measure : InventedAnswers.measures()) {
            if (!measure.startsWith("function:")) {
                note(measure, alone(measure), found);
            }
        }
        InventedAnswers.STEPS_OF
                .keySet()
                .forEach(function -> note("steps of " + function, together(function, exact), found));
        return found;
    }

    private static void note(String what, List<Unknown> unknowns, List<String> found) {
        List<Integer> recovered = new Solver(unknowns, SCORES).recovered();
        if (!recovered.isEmpty()) {
            found.add(what + " of " + recovered);
        }
    }

    /** Lines in which the shares that are told leave that of a few; empty if the release withstands. */
    List<String> sharesOfFew() {
        List<String> found = new ArrayList<>();
        for (String item : SmallRelease.places().keySet()) {
            boolean[] told = told(item, figure -> figure.satisfied() != null);
            long[] n = people.answered(raters(item)).n();
            for (Lattice.Line line : lattice.lines()) {
                long rest = line.children().stream()
                        .filter(child -> !told[child])
                        .mapToLong(child -> n[child])
                        .sum();
                boolean isBroken = line.children().stream().anyMatch(child -> told[child]);
                if (told[line.parent()] && isBroken && rest > 0 && rest < SHARES) {
                    found.add(item + ": the rest of " + key(line.parent()) + ", " + rest + " people");
                }
            }
        }
        return found;
    }

    /** Breakdowns in which more than three in ten of those who stated their group are hidden, and others shown. */
    List<String> brokenBreakdowns() {
        List<String> found = new ArrayList<>();
        for (String item : SmallRelease.places().keySet()) {
            boolean[] told = told(item, figure -> true);
            long[] n = people.answered(raters(item)).n();
            for (Lattice.Breakdown breakdown : lattice.breakdowns()) {
                long all = 0;
                long seen = 0;
                for (int cell : breakdown.cells()) {
                    long stated = lattice.cells().get(cell).standsForNotStated() ? 0 : n[cell];
                    all += stated;
                    seen += told[cell] ? stated : 0;
                }
                if (seen > 0 && seen < 0.7 * all) {
                    found.add(item + " by " + breakdown.dimension());
                }
            }
        }
        return found;
    }

    /** What everybody said of one item. */
    List<Unknown> alone(String measure) {
        boolean[] told = told(measure, figure -> true);
        boolean weighted = response.figures().containsKey(measure);
        return raters(measure).stream()
                .mapToObj(person -> {
                    Map<Integer, Long> sums = new HashMap<>();
                    publish(told, 0, person, 1, sums);
                    if (weighted) {
                        sums.put(APART, weightOf(person));
                    }
                    return new Unknown(person, sums);
                })
                .toList();
    }

    /** What everybody said of each step, in sums of the steps and of the figures of the function that are made of them. */
    private List<Unknown> together(String function, boolean exact) {
        List<String> steps = InventedAnswers.stepsOf(function);
        List<boolean[]> told = new ArrayList<>();
        Stream.concat(steps.stream(), Stream.of("function:" + function, "function:" + function + "@parcel"))
                .filter(measure -> exact || steps.size() == 1 || !measure.startsWith("function:"))
                .forEach(measure -> told.add(told(measure, figure -> true)));
        List<Unknown> unknowns = new ArrayList<>();
        for (int person = 0; person < people.count(); person++) {
            int at = person;
            int[] rated = IntStream.range(0, steps.size())
                    .filter(step -> raters(steps.get(step)).get(at))
                    .toArray();
            for (int step : rated) {
                Map<Integer, Long> sums = new HashMap<>();
                publish(told.get(step), step * APART, person, 1, sums);
                for (int whole = steps.size(); whole < told.size(); whole++) {
                    publish(told.get(whole), whole * APART, person, Solver.inverse(rated.length), sums);
                }
                unknowns.add(new Unknown(person, sums));
            }
        }
        return unknowns;
    }

    private BitSet raters(String measure) {
        return raters.computeIfAbsent(measure, answers::raters);
    }

    private void publish(boolean[] shown, int from, int person, long weight, Map<Integer, Long> sums) {
        cellsOf(person).filter(cell -> shown[cell]).forEach(cell -> sums.put(from + cell, weight));
    }

    /** Where a level is told, or something in it. */
    boolean[] told(String measure, Predicate<LevelFigure> what) {
        boolean[] told = new boolean[lattice.cells().size()];
        for (int cell = 0; cell < told.length; cell++) {
            LevelFigure figure = release.levels(key(cell)).figure(measure);
            told[cell] = figure != null && what.test(figure);
        }
        return told;
    }

    private IntStream cellsOf(int person) {
        return people.layers().stream().mapToInt(layer -> layer[person]).filter(cell -> cell >= 0);
    }

    private String key(int cell) {
        return lattice.cells().get(cell).key();
    }

    /** In the weighted mean of everybody people count by their function; hidden functions are one. */
    private long weightOf(int person) {
        int own = cellsOf(person)
                .filter(cell -> lattice.cells().get(cell).kind() == Cell.Kind.FUNCTION)
                .findFirst()
                .orElseThrow();
        boolean stated = !lattice.cells().get(own).standsForNotStated();
        return stated && hidden.get(own) ? 77 : 1000 + own;
    }

    /** The groups that are hidden for anything that is weighted. */
    private BitSet hiddenSomewhere() {
        BitSet hidden = new BitSet();
        for (String item : response.figures().keySet()) {
            boolean[] told = told(item, figure -> true);
            raters(item).stream()
                    .forEach(person ->
                            cellsOf(person).filter(cell -> !told[cell]).forEach(hidden::set));
        }
        return hidden;
    }
}
