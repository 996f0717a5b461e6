package throughline.insights.control.figures;

import throughline.support.Databases;
import throughline.support.OnDatabase;

/** Computes small releases, on the embedded database. */
abstract class OnSmallReleases extends OnDatabase {
    OnSmallReleases() {
        super(Databases.DERBY);
    }

    /** One with these functions to answer for. */
    final SmallRelease of(String... functions) {
        return new SmallRelease(database, functions);
    }
}
