package throughline.organization.control;

import throughline.support.Databases;

class UnitsOnDerbyTest extends UnitsContract {
    UnitsOnDerbyTest() {
        super(Databases.DERBY);
    }
}
