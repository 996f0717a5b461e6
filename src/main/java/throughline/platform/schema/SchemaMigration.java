package throughline.platform.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this program before anything uses it. */
@Singleton
@Startup
public class SchemaMigration {
    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void migrate() {
        migrate(source);
    }

    /**
     * Brings the given database up to date; what differs between databases in name only is a placeholder.
     *
     * @return how many migrations it took
     */
    public static int migrate(DataSource source) {
        Dialect dialect = Dialect.of(source);
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.folder())
                .placeholders(dialect.placeholders())
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
