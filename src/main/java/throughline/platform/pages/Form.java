package throughline.platform.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Problem;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/** What somebody typed into a form, and what was wrong with it: so that a refused form comes back as it was. */
public record Form(
        Map<String, List<String>> values, @Nullable Problem problem) {
    public static final Form EMPTY = new Form(Map.of(), null);

    public static Form with(Map<String, String> values) {
        return new Form(
                values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                null);
    }

    public static Form of(MultivaluedMap<String, String> values) {
        return new Form(values, null);
    }

    public Form refused(Problem why) {
        return new Form(values, why);
    }

    /** The first value of a field without surrounding blanks; empty if there is none. */
    public String value(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.get(0).strip();
    }

    /** A whole number; refused with what would be right. */
    public int number(String field) {
        try {
            return Integer.parseInt(value(field));
        } catch (NumberFormatException notOne) {
            throw Refusal.invalid(Violation.at(field, "form.number", value(field)));
        }
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** What is wrong with a field; empty if nothing. */
    public String error(String field) {
        List<Problem.FieldError> errors = problem == null || problem.errors() == null ? List.of() : problem.errors();
        return errors.stream()
                .filter(error -> error.path().equals(field))
                .map(Problem.FieldError::message)
                .findFirst()
                .orElse("");
    }
}
