package throughline.organization.control;

import throughline.support.Databases;

class PeopleOnDerbyTest extends PeopleContract {
    PeopleOnDerbyTest() {
        super(Databases.DERBY);
    }
}
