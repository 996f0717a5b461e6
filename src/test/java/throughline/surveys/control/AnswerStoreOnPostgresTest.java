package throughline.surveys.control;

import throughline.support.Databases;

class AnswerStoreOnPostgresTest extends AnswerStoreContract {
    AnswerStoreOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
