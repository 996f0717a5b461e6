package throughline.surveys.entity;

import java.util.List;

/**
 * What a survey asks about: journeys by key, in order; those of the last {@code months}; details on at most {@code detailLimit} of
 * them per person.
 */
public record SurveyDesign(List<String> journeys, int detailLimit, int months) {
    public static final int DETAIL_LIMIT = 2;
    public static final int MONTHS = 12;
}
