package throughline.platform.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain SQL for what is read and written in bulk; takes part in the transaction of its caller. */
@ApplicationScoped
public class Sql {
    private static final int BATCH = 1000;

    private final DataSource source;

    @Inject
    public Sql(DataSource source) {
        this.source = source;
    }

    /** Reads one value from the present row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        List<T> found = new ArrayList<>();
        forEach(sql, reader, found::add, arguments);
        return found;
    }

    /** Hands over each row as it is read, without keeping them. */
    public <T> void forEach(String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... arguments) {
        with(sql, statement -> {
            bind(statement, arguments);
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(reader.read(rows));
                }
            }
            return 0;
        });
    }

    /** Returns the number of rows changed. */
    public int update(String sql, @Nullable Object... arguments) {
        return with(sql, statement -> {
            bind(statement, arguments);
            return statement.executeUpdate();
        });
    }

    /** Runs the statement once for each list of arguments; tells after each thousand how many are done. */
    public void batch(String sql, Iterator<@Nullable Object[]> arguments, Consumer<Long> afterBatch) {
        with(sql, statement -> {
            long done = 0;
            while (arguments.hasNext()) {
                bind(statement, arguments.next());
                statement.addBatch();
                if (++done % BATCH == 0) {
                    statement.executeBatch();
                    afterBatch.accept(done);
                }
            }
            if (done % BATCH != 0) {
                statement.executeBatch();
            }
            return 0;
        });
    }

    private interface Use {
        int of(PreparedStatement statement) throws SQLException;
    }

    private int with(String sql, Use use) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException failure) {
            // some drivers put bound values into their messages, and those may be names or answers
            String what = sql + ": SQL state " + failure.getSQLState();
            throw DuplicateKey.STATE.equals(failure.getSQLState())
                    ? new DuplicateKey(what)
                    : new IllegalStateException(what);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            if (value == null) {
                statement.setObject(i + 1, null);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
