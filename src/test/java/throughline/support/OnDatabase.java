package throughline.support;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A contract of repositories, which holds on every database the product runs on. */
public abstract class OnDatabase {
    private final Databases kind;
    protected DatabaseSession database;

    protected OnDatabase(Databases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void openDatabase() {
        database = kind.open();
    }

    @AfterEach
    void undo() throws SQLException {
        database.close();
    }
}
