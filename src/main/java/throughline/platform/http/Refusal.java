package throughline.platform.http;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The business says no. Each refusal has a stable type, which is also the key of its words ({@code problem.<type>}), and
 * an HTTP status; it is turned into a problem document or a page in one place.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;

    public Refusal(int status, String type, Object... arguments) {
        this(status, type, List.of(arguments), List.of());
    }

    private Refusal(int status, String type, List<Object> arguments, List<Violation> violations) {
        super(type + " " + arguments + (violations.isEmpty() ? "" : " " + violations));
        this.status = status;
        this.type = type;
        this.arguments = arguments;
        this.violations = List.copyOf(violations);
    }

    /** The input breaks rules; each violation says where and what would be right. */
    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(422, "invalid-input", List.of(violations.size()), violations);
    }

    public static Refusal invalid(Violation... violations) {
        return invalid(List.of(violations));
    }

    public static Refusal notFound(String what, Object id) {
        return new Refusal(404, "not-found", what, String.valueOf(id));
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }
}
