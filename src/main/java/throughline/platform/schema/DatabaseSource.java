package throughline.platform.schema;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections of the one configured database, whose kind follows from its URL.
 *
 * <p>The server can neither load a JDBC driver from the application nor set the URL of Derby's own data source; a data
 * source that belongs to the application can do both.
 */
public class DatabaseSource implements DataSource {
    private static final String URL = "throughline.database.url";

    private final Map<String, String> given;

    /** The database of the configuration. */
    public DatabaseSource() {
        this(Map.of());
    }

    /** A database with these settings instead of the configured ones. */
    public DatabaseSource(Map<String, String> settings) {
        this.given = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        String url = setting(URL);
        Driver driver = driver(url);
        Properties properties = new Properties();
        properties.setProperty("user", setting("throughline.database.user"));
        properties.setProperty("password", setting("throughline.database.password"));
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException(URL + " is not understood: " + url);
        }
        return connection;
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    private String setting(String name) {
        String value = given.get(name);
        return value != null
                ? value
                : ConfigProvider.getConfig(DatabaseSource.class.getClassLoader())
                        .getOptionalValue(name, String.class)
                        .orElse("");
    }

    private Driver driver(String url) throws SQLException {
        if (url.startsWith("jdbc:derby:")) {
            // Derby writes its log into the working directory unless told otherwise before it is first used
            String data = setting("throughline.data.directory");
            System.setProperty("derby.system.home", data);
            EmptyDatabase.unpackFor(url, setting("throughline.database.user"), Path.of(data));
            return new org.apache.derby.jdbc.EmbeddedDriver();
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new org.postgresql.Driver();
        }
        throw new SQLException(URL + " must start with jdbc:derby: or jdbc:postgresql:, but is \"" + url + "\"");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
