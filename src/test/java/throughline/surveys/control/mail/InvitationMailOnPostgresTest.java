package throughline.surveys.control.mail;

import throughline.support.Databases;

class InvitationMailOnPostgresTest extends InvitationMailContract {
    InvitationMailOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
