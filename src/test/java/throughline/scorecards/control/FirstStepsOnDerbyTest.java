package throughline.scorecards.control;

import throughline.support.Databases;

class FirstStepsOnDerbyTest extends FirstStepsContract {
    FirstStepsOnDerbyTest() {
        super(Databases.DERBY);
    }
}
