package throughline.insights.control.figures;

import java.util.Map;
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

    /** One whose figure of HR may be shown of these answers, but not once one of them is taken away. */
    final SmallRelease versioned() {
        return of("hr", "it", "finance")
                .add(4, "hr", Map.of("overall", 2))
                .add(20, "it", Map.of("overall", 3))
                .add(20, "it", Map.of("overall", 4))
                .add(25, "finance", Map.of("overall", 3))
                .add(25, "finance", Map.of("overall", 5));
    }
}
