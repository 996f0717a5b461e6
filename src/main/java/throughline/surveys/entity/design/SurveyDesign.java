package throughline.surveys.entity.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a survey asks about: journeys by key, in order; those of the last {@code months}; details on at most {@code detailLimit} of
 * them per person. An always-on survey asks about the one way that has just ended. {@code languages}: those it is asked in, as tags; null:
 * in each in which no text is missing when it is opened.
 */
public record SurveyDesign(
        List<String> journeys,
        int detailLimit,
        int months,
        @Nullable AlwaysOn alwaysOn,
        @Nullable List<String> languages) {
    public static final int DETAIL_LIMIT = 2;
    public static final int MONTHS = 12;
    /** Instead of months: the one way that has just ended. */
    public static final int ONE_WAY = 0;

    /** Of a survey that is asked in waves. */
    public static SurveyDesign inWaves(List<String> journeys, int detailLimit, int months) {
        return new SurveyDesign(journeys, detailLimit, months, null, null);
    }

    /** The same, asked in these languages. */
    public SurveyDesign in(@Nullable List<String> tags) {
        return new SurveyDesign(journeys, detailLimit, months, alwaysOn, tags);
    }

    /** Of an always-on survey. */
    public static SurveyDesign always(List<String> journeys, AlwaysOn how) {
        return new SurveyDesign(journeys, 1, ONE_WAY, how, null);
    }
}
