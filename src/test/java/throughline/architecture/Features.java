package throughline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of features: what each is for, in an order in which each may use only what stands before it. */
final class Features {
    static final String ROOT = "throughline";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final String PLANNED = "planned: ";

    private static final Map<String, String> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("statistics", "Pure estimates on numbers: intervals, importance, penalty–reward, effects.");
        TABLE.put(
                "platform",
                "Named plumbing: .schema .http .pages .security .jobs .time .health .audit .files .forms .plots .memory .languages.");
        TABLE.put("organization", "Functions, teams, people, segments; importing them; who may do what.");
        TABLE.put("notices", "Outbox to the outside: what people are told by mail.");
        TABLE.put("journeys", "Journeys, revisions, steps, needs; journey files.");
        TABLE.put("passages", "What really happened: events of people's ways through journeys.");
        TABLE.put("surveys", "Surveys, waves, ballots, answers, comments.");
        TABLE.put("insights", "Releases: the lattice of cells, disclosure control, levels, drivers.");
        TABLE.put("initiatives", "Registered improvements and their measured effect.");
        TABLE.put("scorecards", "Read-only views and exports over all of the above.");
        TABLE.put("demo", "A sample organisation with known truths planted; nothing depends on it.");
    }

    /** Features without layers, whose packages may be used whole. */
    private static final Set<String> UNLAYERED = Set.of("statistics", "platform");

    private Features() {}

    static List<String> present() {
        return TABLE.keySet().stream().filter(feature -> !isPlanned(feature)).toList();
    }

    static List<String> planned() {
        return TABLE.keySet().stream().filter(Features::isPlanned).toList();
    }

    static boolean isLayered(String feature) {
        return !UNLAYERED.contains(feature);
    }

    /** The packages directly under the root that hold classes. */
    static Set<String> found() {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + "."))
                .map(type -> type.getPackageName().substring(ROOT.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean holdsClasses(String packagePattern) {
        return CLASSES.stream().anyMatch(JavaClass.Predicates.resideInAPackage(packagePattern));
    }

    /** A rule about a package that does not exist would pass for ever. */
    static void requireClasses(String... packagePatterns) {
        for (String pattern : packagePatterns) {
            assertThat(holdsClasses(pattern)).as("classes in " + pattern).isTrue();
        }
    }

    /** Classes of this product that the feature must not use: of features below it, and of those above all but control and entity. */
    static DescribedPredicate<JavaClass> notOpenTo(String feature) {
        List<String> open = new ArrayList<>();
        for (String above : TABLE.keySet()) {
            if (above.equals(feature)) {
                break;
            }
            if (isLayered(above)) {
                open.add(ROOT + "." + above + ".control");
                open.add(ROOT + "." + above + ".entity");
            } else {
                open.add(ROOT + "." + above);
            }
        }
        open.add(ROOT + "." + feature);
        return describe(
                "are not open to " + feature,
                type -> isOurs(type) && open.stream().noneMatch(name -> isIn(type.getPackageName(), name)));
    }

    static boolean isOurs(JavaClass type) {
        return isIn(type.getPackageName(), ROOT);
    }

    private static boolean isIn(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    private static boolean isPlanned(String feature) {
        return TABLE.getOrDefault(feature, "").startsWith(PLANNED);
    }
}
