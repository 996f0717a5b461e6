package throughline.insights.entity.findings;

import java.util.List;
import java.util.Optional;

/**
 * How much of the differences in overall satisfaction goes with the steps of each function, all of a function's together. {@code method}:
 * {@code group-lmg}, all steps in one model, functions entering as wholes; or {@code roll-up}, step within journey within overall, where
 * there are too many steps for one model. Contributions sum to {@code r2}; the rest does not go with the measured steps.
 * {@code status} as in a driver report; {@code too-few} with the {@code reason}.
 */
public record FunctionShares(
        String method, String status, String reason, long n, long needed, double r2, List<FunctionShare> functions) {

    /** Where overall satisfaction has no figure: hidden and empty look the same. */
    public static final FunctionShares NONE =
            new FunctionShares("group-lmg", "too-few", "too-few-answers", 0, 100, 0, List.of());

    /** A function, with how many of its steps take part; the largest contribution comes first. */
    public record FunctionShare(
            String function,
            int steps,
            double contribution,
            double low,
            double high,
            double pFirst,
            double pTop3,
            int rankLow,
            int rankHigh) {}

    public Optional<FunctionShare> of(String function) {
        return functions.stream()
                .filter(share -> share.function().equals(function))
                .findFirst();
    }
}
