package throughline.scorecards.entity;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import throughline.insights.entity.LevelFigure;
import throughline.statistics.levels.Interval;

/**
 * Who may be named at one end of an order. One alone is named only where its interval overlaps that of no other; otherwise all are
 * whose intervals overlap its own. {@code kind}: {@code alone}, {@code some}, or {@code none} where that would be everybody.
 */
public record Standing<T>(String kind, List<T> named) {

    /** By level, the lowest end. */
    public static <T> Standing<T> lowest(List<T> things, Function<T, LevelFigure> level) {
        return first(sorted(things, level, Comparator.naturalOrder()), level.andThen(Standing::interval));
    }

    /** By level, the highest end. */
    public static <T> Standing<T> highest(List<T> things, Function<T, LevelFigure> level) {
        return first(sorted(things, level, Comparator.reverseOrder()), level.andThen(Standing::interval));
    }

    /** Of a ranking: the first alone if its rank is in the words for clearly first; otherwise as {@link #first}. */
    public static <T> Standing<T> ranked(List<T> ordered, Function<T, String> rank, Function<T, Interval> interval) {
        return !ordered.isEmpty() && rank.apply(ordered.get(0)).equals("first")
                ? new Standing<>("alone", ordered.subList(0, 1))
                : first(ordered, interval);
    }

    /** Of things in their order, the end where the first is. */
    public static <T> Standing<T> first(List<T> ordered, Function<T, Interval> interval) {
        if (ordered.isEmpty()) {
            return new Standing<>("none", List.of());
        }
        Interval end = interval.apply(ordered.get(0));
        List<T> named = ordered.stream()
                .filter(thing -> overlap(end, interval.apply(thing)))
                .toList();
        String kind = named.size() == 1 ? "alone" : named.size() < ordered.size() ? "some" : "none";
        return new Standing<>(kind, named);
    }

    public boolean isAlone() {
        return kind.equals("alone");
    }

    /** What is said of each that is named. */
    public List<String> names(Function<T, String> name) {
        return named.stream().map(name).toList();
    }

    private static <T> List<T> sorted(List<T> things, Function<T, LevelFigure> level, Comparator<Double> order) {
        return things.stream()
                .sorted(Comparator.comparing(thing -> level.apply(thing).mean(), order))
                .toList();
    }

    private static Interval interval(LevelFigure figure) {
        return new Interval(figure.low(), figure.high());
    }

    private static boolean overlap(Interval one, Interval other) {
        return one.low() <= other.high() && other.low() <= one.high();
    }
}
