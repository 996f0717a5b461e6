package throughline.insights.entity;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drivers of an outcome ({@code overall} or {@code journey:<key>}) in a cell. {@code status}: {@code published},
 * {@code provisional}, or {@code too-few} with the {@code reason} and the number of answers {@code needed}. {@code r2}: the decomposed
 * part of the outcome's variance, which the contributions sum to; {@code r2Full} counts who uses what as well. {@code borrowedFrom}:
 * the nearest larger cell that has a ranking.
 */
public record DriverReport(
        String outcome,
        String cell,
        long n,
        double r2,
        double r2Full,
        String method,
        String status,
        String reason,
        long needed,
        double target,
        @Nullable String borrowedFrom,
        List<DriverFigure> drivers) {

    public boolean hasRanking() {
        return !status.equals("too-few");
    }

    /** Those in the ranking, the largest contribution first. */
    public List<DriverFigure> ranked() {
        return drivers.stream()
                .filter(DriverFigure::included)
                .sorted(Comparator.comparingDouble(DriverFigure::contribution).reversed())
                .toList();
    }
}
