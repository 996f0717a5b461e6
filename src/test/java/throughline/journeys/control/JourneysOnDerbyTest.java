package throughline.journeys.control;

import throughline.support.Databases;

class JourneysOnDerbyTest extends JourneysContract {
    JourneysOnDerbyTest() {
        super(Databases.DERBY);
    }
}
