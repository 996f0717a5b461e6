package throughline.notices.control;

import java.util.Locale;
import java.util.Optional;
import throughline.notices.entity.Letter;

/** Knows what notices of some kinds say. It is asked when one is sent, so that it says what is true then. */
public interface Author {
    boolean writes(String kind);

    /** What to say about a subject; empty if it is not to be said any more. */
    Optional<Letter> write(long subject, Locale locale);
}
