package throughline.organization.control;

import throughline.support.Databases;

class AccountsOnPostgresTest extends AccountsContract {
    AccountsOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
