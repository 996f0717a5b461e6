package throughline.surveys.entity;

import java.util.List;

/** What one byte of an answer can say about an item, beside a rating of 1 to 5. Each is different from every other. */
public final class Codes {
    /** The form did not show the item: routing, or left out on purpose. */
    public static final byte NOT_SHOWN = 0;
    /** The person did not meet this step. */
    public static final byte NOT_APPLICABLE = 6;
    /** The person was asked and skipped it. */
    public static final byte BLANK = 7;
    /** Of a journey: the person went through it, and details were asked about others. */
    public static final byte EXPERIENCED = 8;
    /** A recommendation of 0; those of 1 to 10 follow. */
    public static final byte RECOMMEND_0 = 10;

    /** Reasons for a low rating, each a bit in this order. */
    public static final List<String> REASONS =
            List.of("slow", "silent", "repeat", "incomplete", "complicated", "unfriendly", "other");

    private Codes() {}

    public static boolean isRating(int code) {
        return code >= 1 && code <= 5;
    }

    public static boolean isRecommendation(int code) {
        return code >= RECOMMEND_0 && code <= RECOMMEND_0 + 10;
    }
}
