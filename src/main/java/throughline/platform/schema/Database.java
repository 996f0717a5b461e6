package throughline.platform.schema;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The one database of the service, for injection. A request may hold two connections at once, that of its transaction and one to read by,
 * and a job three: with fewer than two for each HTTP thread (30, in the server's settings), all might wait for each other.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/throughline",
        className = "throughline.platform.schema.DatabaseSource",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 80)
@ApplicationScoped
public class Database {
    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    @Produces
    public DataSource source() {
        return source;
    }

    @Produces
    public EntityManager entityManager() {
        return entityManager;
    }
}
