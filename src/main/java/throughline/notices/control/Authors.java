package throughline.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import throughline.notices.entity.Letter;
import throughline.notices.entity.Notice;
import throughline.organization.entity.Contact;
import throughline.platform.languages.Languages;

/** Everybody who writes notices. */
@ApplicationScoped
public class Authors {
    private final Iterable<Author> all;
    private final Languages languages;

    @Inject
    public Authors(@Any Instance<Author> all, Languages languages) {
        this((Iterable<Author>) all, languages);
    }

    public Authors(Iterable<Author> all, Languages languages) {
        this.all = all;
        this.languages = languages;
    }

    /** What a notice says to somebody, in their language if the product speaks it; empty if it is not to be said any more. */
    public Optional<Letter> write(Notice notice, Contact to) {
        for (Author author : all) {
            if (author.writes(notice.kind())) {
                return author.write(notice.subject(), languages.spoken(to.locale()));
            }
        }
        throw new IllegalStateException("nobody writes notices of the kind " + notice.kind());
    }
}
