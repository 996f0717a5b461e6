package throughline.organization.control;

import throughline.support.Databases;

class PeopleOnPostgresTest extends PeopleContract {
    PeopleOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
