package throughline.insights.entity.comments;

import java.util.List;

/**
 * What people wrote about one item in one wave, everybody together. Nothing here says who wrote a text, where they belong, when they
 * wrote it or how they rated, and the order follows from the texts alone.
 */
public record Comments(String item, List<String> texts) {
    /** The name of the document in a release. */
    public static String document(String item) {
        return "comments/" + item;
    }

    /** How the comments on an item are called among what a release hides. */
    public static String hidden(String item) {
        return "comments:" + item;
    }
}
