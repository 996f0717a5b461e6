package throughline.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import throughline.notices.entity.Letter;
import throughline.notices.entity.Notice;

/** Everybody who writes notices. */
@ApplicationScoped
public class Authors {
    private final Iterable<Author> all;

    @Inject
    public Authors(@Any Instance<Author> all) {
        this((Iterable<Author>) all);
    }

    public Authors(Iterable<Author> all) {
        this.all = all;
    }

    /** What a notice says; empty if it is not to be said any more. */
    public Optional<Letter> write(Notice notice, Locale locale) {
        for (Author author : all) {
            if (author.writes(notice.kind())) {
                return author.write(notice.subject(), locale);
            }
        }
        throw new IllegalStateException("nobody writes notices of the kind " + notice.kind());
    }
}
