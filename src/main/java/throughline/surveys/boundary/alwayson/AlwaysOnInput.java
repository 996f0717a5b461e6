package throughline.surveys.boundary.alwayson;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.text.Names;
import throughline.surveys.entity.design.AlwaysOn;

/** How an always-on survey is to ask: {@code period} is month, quarter or half-year. */
public record AlwaysOnInput(
        @NotNull String period,
        @Nullable @Min(0) @Max(AlwaysOn.MOST_DELAY_HOURS) Integer delayHours,
        @Nullable @Min(1) @Max(AlwaysOn.MOST_ANSWER_DAYS) Integer answerDays) {

    public AlwaysOn asked() {
        return new AlwaysOn(
                Names.find(AlwaysOn.Period.class, period)
                        .orElseThrow(() -> Refusal.invalid(Violation.at(
                                "alwaysOn.period", "survey.period", period, Names.all(AlwaysOn.Period.class)))),
                delayHours == null ? AlwaysOn.DELAY_HOURS : delayHours,
                answerDays == null ? AlwaysOn.ANSWER_DAYS : answerDays);
    }
}
