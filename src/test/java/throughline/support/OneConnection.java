package throughline.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** Gives everybody the same connection, in a transaction that nobody of them can end: so that SQL and entities see each other's work. */
final class OneConnection {
    private static final Set<String> NOT_FOR_USERS = Set.of("close", "commit", "rollback", "setAutoCommit", "abort");

    private final Connection connection;

    OneConnection(Connection connection) {
        this.connection = connection;
    }

    DataSource source() {
        Connection shared = proxy(Connection.class, (self, method, arguments) -> {
            if (NOT_FOR_USERS.contains(method.getName()) && method.getReturnType() == void.class) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
        return proxy(
                DataSource.class,
                (self, method, arguments) -> method.getName().equals("getConnection") ? shared : null);
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
