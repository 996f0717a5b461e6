package throughline.organization.control;

import throughline.support.Databases;

class AccountsOnDerbyTest extends AccountsContract {
    AccountsOnDerbyTest() {
        super(Databases.DERBY);
    }
}
