package throughline.surveys.entity;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be rated: overall satisfaction, recommendation, a journey, one of its steps, or one of its needs. Its
 * {@link #key} is the same in answers, files, releases and addresses.
 */
public record Item(
        Kind kind, @Nullable String journey, @Nullable String part) {
    /** The kinds of items. */
    public enum Kind {
        OVERALL,
        RECOMMEND,
        JOURNEY,
        STEP,
        NEED
    }

    public static final Item OVERALL = new Item(Kind.OVERALL, null, null);
    public static final Item RECOMMEND = new Item(Kind.RECOMMEND, null, null);

    public static Item journey(String journey) {
        return new Item(Kind.JOURNEY, journey, null);
    }

    public static Item step(String journey, String step) {
        return new Item(Kind.STEP, journey, step);
    }

    public static Item need(String journey, String need) {
        return new Item(Kind.NEED, journey, need);
    }

    /** {@code overall}, {@code recommend}, {@code journey:j}, {@code step:j/s}, {@code need:j/n}. */
    public String key() {
        return switch (kind) {
            case OVERALL -> "overall";
            case RECOMMEND -> "recommend";
            case JOURNEY -> "journey:" + journey;
            case STEP -> "step:" + journey + "/" + part;
            case NEED -> "need:" + journey + "/" + part;
        };
    }
}
