package throughline.organization.entity;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/**
 * What an hour of work costs, with everything that comes on top of the wage.
 *
 * @param perHour in the currency; 0 if nobody said
 * @param currency ISO 4217
 * @param volumeError how far the yearly numbers of cases that journeys state may be off: their standard error as a share of them
 */
public record LabourCost(double perHour, String currency, double volumeError) {
    private static final double MOST_PER_HOUR = 100_000;

    /** Checked, with the place of the input that is wrong. */
    public LabourCost {
        List<Violation> violations = new ArrayList<>();
        if (!(perHour >= 0 && perHour <= MOST_PER_HOUR)) {
            violations.add(Violation.at("hourlyCost", "labour-cost.per-hour", MOST_PER_HOUR));
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            violations.add(Violation.at("currency", "labour-cost.currency", currency));
        }
        if (!(volumeError >= 0 && volumeError <= 1)) {
            violations.add(Violation.at("volumeError", "labour-cost.volume-error"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    public boolean isKnown() {
        return perHour > 0;
    }
}
