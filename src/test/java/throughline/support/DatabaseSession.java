package throughline.support;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import throughline.platform.schema.Sql;

/** What repositories need, in one transaction that is undone at the end. */
public final class DatabaseSession implements AutoCloseable {
    private final Connection connection;
    private final EntityManager entities;
    private final Sql sql;

    DatabaseSession(Connection connection, EntityManagerFactory factory) {
        this.connection = connection;
        this.entities = factory.createEntityManager();
        this.sql = new Sql(new OneConnection(connection).source());
        entities.getTransaction().begin();
    }

    public EntityManager entities() {
        return entities;
    }

    public Sql sql() {
        return sql;
    }

    /** Writes everything and forgets it, as the end of a request does: what is read from now on comes from the database. */
    public void nextRequest() {
        entities.getTransaction().commit();
        entities.clear();
        entities.getTransaction().begin();
    }

    @Override
    public void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        connection.rollback();
    }
}
