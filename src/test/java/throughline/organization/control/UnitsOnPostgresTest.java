package throughline.organization.control;

import throughline.support.Databases;

class UnitsOnPostgresTest extends UnitsContract {
    UnitsOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
