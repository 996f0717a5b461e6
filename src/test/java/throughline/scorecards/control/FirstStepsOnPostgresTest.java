package throughline.scorecards.control;

import throughline.support.Databases;

class FirstStepsOnPostgresTest extends FirstStepsContract {
    FirstStepsOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
