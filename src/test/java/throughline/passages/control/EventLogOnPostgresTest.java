package throughline.passages.control;

import throughline.support.Databases;

class EventLogOnPostgresTest extends EventLogContract {
    EventLogOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
