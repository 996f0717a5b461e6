package throughline.surveys.control;

import throughline.support.Databases;

class AnswerStoreOnDerbyTest extends AnswerStoreContract {
    AnswerStoreOnDerbyTest() {
        super(Databases.DERBY);
    }
}
