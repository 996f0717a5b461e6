package throughline.surveys.control.mail;

import throughline.support.Databases;

class InvitationMailOnDerbyTest extends InvitationMailContract {
    InvitationMailOnDerbyTest() {
        super(Databases.DERBY);
    }
}
