package throughline.journeys.control;

import throughline.support.Databases;

class JourneysOnPostgresTest extends JourneysContract {
    JourneysOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
