package throughline.surveys.boundary.alwayson;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.platform.text.Names;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.design.AlwaysOn;

/** How an always-on survey asks, and since when it does. */
public record AlwaysOnView(
        String period,
        int delayHours,
        int answerDays,
        @Nullable Instant runningSince,
        @Nullable String problem) {
    /** Null for a survey that is asked in waves. */
    public static @Nullable AlwaysOnView of(Survey survey) {
        AlwaysOn how = survey.design().alwaysOn();
        return how == null
                ? null
                : new AlwaysOnView(
                        Names.of(how.period()),
                        how.delayHours(),
                        how.answerDays(),
                        survey.runningSince(),
                        survey.askingProblem());
    }
}
