package throughline.passages.control;

import throughline.support.Databases;

class EventLogOnDerbyTest extends EventLogContract {
    EventLogOnDerbyTest() {
        super(Databases.DERBY);
    }
}
