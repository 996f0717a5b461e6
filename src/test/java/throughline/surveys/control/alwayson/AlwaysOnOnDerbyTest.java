package throughline.surveys.control.alwayson;

import throughline.support.Databases;

class AlwaysOnOnDerbyTest extends AlwaysOnContract {
    AlwaysOnOnDerbyTest() {
        super(Databases.DERBY);
    }
}
