package throughline.surveys.control.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file mean an answer. {@code columns}: column name to target, one of {@code overall}, {@code recommend},
 * {@code journey:<key>}, {@code step:<journey>/<key>}, {@code need:<journey>/<key>}, {@code minutes} or {@code minutes:<item key>},
 * {@code weight}, {@code segment:<name>} (the segments {@code function} and {@code team} are the organisation's own). Columns that
 * are not named are not read. {@code notApplicable} and {@code blank}: the codes that stand for them beside the empty cell, which is
 * always blank. {@code where}: only rows in which these columns hold these values.
 */
public record ColumnMapping(
        Map<String, String> columns,
        @Nullable List<String> notApplicable,
        @Nullable List<String> blank,
        @Nullable Map<String, String> where) {

    public ColumnMapping {
        Map<String, String> targets = new LinkedHashMap<>();
        (columns == null ? Map.<String, String>of() : columns)
                .forEach((column, target) -> targets.put(column, target == null ? "" : target));
        columns = targets;
    }

    List<String> notApplicableCodes() {
        return notApplicable == null ? List.of() : notApplicable;
    }

    List<String> blankCodes() {
        return blank == null ? List.of() : blank;
    }

    Map<String, String> conditions() {
        return where == null ? Map.of() : where;
    }
}
