package throughline.surveys.control.alwayson;

import throughline.support.Databases;

class AlwaysOnOnPostgresTest extends AlwaysOnContract {
    AlwaysOnOnPostgresTest() {
        super(Databases.POSTGRESQL);
    }
}
