package throughline.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.platform.pages.Messages;

/** Turns whatever went wrong into a problem document; the only place that does. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger("throughline");

    private final Messages messages;

    @Inject
    public Problems(Messages messages) {
        this.messages = messages;
    }

    public Problem of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return ofRefusal(refusal);
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return ofRefusal(Refusal.invalid(violations(invalid)));
            }
            if (cause instanceof OptimisticLockException) {
                return ofRefusal(new Refusal(409, "changed-meanwhile", ""));
            }
            if (cause instanceof JsonbException json) {
                return ofRefusal(
                        UnreadableJson.place(json).map(Refusal::invalid).orElseGet(() -> unreadable(json)));
            }
            if (cause instanceof ProcessingException && !(cause.getCause() instanceof JsonbException)) {
                return ofRefusal(unreadable(cause));
            }
            if (cause instanceof WebApplicationException web) {
                return ofWeb(web);
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Unexpected failure, reference " + reference, failure);
        return new Problem(
                "internal",
                messages.text("problem.internal.title"),
                500,
                messages.text("problem.internal", reference),
                null,
                reference);
    }

    /** Violations in words. */
    public List<Problem.FieldError> errors(List<Violation> violations) {
        return violations.stream()
                .map(v -> new Problem.FieldError(
                        v.path(), messages.text(v.key(), v.arguments().toArray())))
                .toList();
    }

    private Problem ofRefusal(Refusal refusal) {
        List<Problem.FieldError> errors = errors(refusal.violations());
        String key = "problem." + refusal.type();
        return new Problem(
                refusal.type(),
                messages.text(key + ".title"),
                refusal.status(),
                messages.text(key, refusal.arguments().toArray()),
                errors.isEmpty() ? null : errors,
                null);
    }

    private Problem ofWeb(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        String type = switch (status) {
            case 404 -> "no-such-page";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 415 -> "unsupported-media-type";
            default -> "unreadable";
        };
        return ofRefusal(new Refusal(status, type, String.valueOf(failure.getMessage())));
    }

    private List<Violation> violations(ConstraintViolationException invalid) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            String path =
                    violation.getPropertyPath().toString().replaceFirst("^[^.]*\\.arg\\d+\\.|^[^.]*\\.[^.]*\\.", "");
            // the product's own rules name their words in its bundle; the library has words for the standard ones
            String said = violation.getMessage();
            violations.add(
                    messages.has(Locale.ENGLISH, said) ? Violation.at(path, said) : Violation.saying(path, said));
        }
        return violations;
    }

    private static Refusal unreadable(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new Refusal(400, "unreadable", String.valueOf(root.getMessage()));
    }
}
