package throughline.platform.forms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
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
        return typed(field).strip();
    }

    /** The first value of a field to the letter, as for passwords; empty if there is none. */
    public String typed(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    /** A whole number; refused with what would be right. */
    public int number(String field) {
        try {
            return Integer.parseInt(value(field));
        } catch (NumberFormatException notOne) {
            throw Refusal.invalid(Violation.at(field, "form.number", value(field)));
        }
    }

    /** A whole number, or null where nothing was given. */
    public @Nullable Integer optionalNumber(String field) {
        return value(field).isEmpty() ? null : Integer.valueOf(number(field));
    }

    /** Whole numbers with commas between them; none where nothing was given. */
    public List<Integer> numbers(String field) {
        if (value(field).isEmpty()) {
            return List.of();
        }
        try {
            return Arrays.stream(value(field).split("[\\s,;]+"))
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException notOne) {
            throw Refusal.invalid(Violation.at(field, "form.numbers", value(field)));
        }
    }

    /** The number of something that is stored, or null where nothing was given. */
    public @Nullable Long optionalId(String field) {
        try {
            return value(field).isEmpty() ? null : Long.valueOf(value(field));
        } catch (NumberFormatException notOne) {
            throw Refusal.invalid(Violation.at(field, "form.number", value(field)));
        }
    }

    /** A number as somebody would write it into a field. */
    public static String written(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A number with a decimal point or comma, or null where nothing was given. */
    public @Nullable Double optionalDecimal(String field) {
        try {
            return value(field).isEmpty() ? null : Double.valueOf(value(field).replace(',', '.'));
        } catch (NumberFormatException notOne) {
            throw Refusal.invalid(Violation.at(field, "form.decimal", value(field)));
        }
    }

    /** A date as browsers send it, or null where nothing was given. */
    public @Nullable LocalDate optionalDate(String field) {
        try {
            return value(field).isEmpty() ? null : LocalDate.parse(value(field));
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(Violation.at(field, "form.date", value(field)));
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
