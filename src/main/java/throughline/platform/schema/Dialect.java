package throughline.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** The databases Throughline runs on, and the names they give to the same column types. */
enum Dialect {
    DERBY("clob", "blob", "varchar(32672) for bit data"),
    POSTGRESQL("text", "bytea", "bytea");

    private final String text;
    private final String bytes;
    private final String packed;

    Dialect(String text, String bytes, String packed) {
        this.text = text;
        this.bytes = bytes;
        this.packed = packed;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    Map<String, String> placeholders() {
        return Map.of("text", text, "bytes", bytes, "packed", packed);
    }

    static Dialect of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("Derby") ? DERBY : POSTGRESQL;
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The database cannot be reached: " + failure.getMessage()
                            + " Check throughline.database.url, user and password, and that no other process has it open.",
                    failure);
        }
    }
}
