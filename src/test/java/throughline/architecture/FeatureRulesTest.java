package throughline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static throughline.architecture.Features.ROOT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of features, as rules. */
class FeatureRulesTest {
    private static final List<String> LAYERS = List.of("boundary", "control", "entity");

    @Test
    void theFeaturesFoundAreThoseOfTheTable() {
        assertThat(Features.found()).containsExactlyInAnyOrderElementsOf(Features.present());
    }

    @Test
    void aPlannedFeatureIsNotThereYet() {
        assertThat(Features.planned()).noneMatch(feature -> Features.found().contains(feature));
    }

    @TestFactory
    Stream<DynamicTest> aFeatureUsesOnlyControlAndEntityOfFeaturesAboveIt() {
        return Features.present().stream()
                .map(feature -> rule(
                        feature,
                        noClasses()
                                .that()
                                .resideInAPackage(inside(feature))
                                .should()
                                .dependOnClassesThat(Features.notOpenTo(feature))));
    }

    @TestFactory
    Stream<DynamicTest> insideAFeatureTheWayIsFromBoundaryToControlToEntity() {
        return Features.present().stream()
                .flatMap(feature -> Stream.of(
                        upwards(feature, "entity", "control"),
                        upwards(feature, "entity", "boundary"),
                        upwards(feature, "control", "boundary")))
                .flatMap(List::stream);
    }

    @TestFactory
    Stream<DynamicTest> aFeatureWithLayersHoldsNothingBesideThem() {
        return Features.present().stream()
                .filter(feature -> LAYERS.stream().anyMatch(layer -> Features.holdsClasses(layer(feature, layer))))
                .map(feature -> rule(
                        feature,
                        classes()
                                .that()
                                .resideInAPackage(inside(feature))
                                .and()
                                .doNotHaveSimpleName("package-info")
                                .should()
                                .resideInAnyPackage(LAYERS.stream()
                                        .map(layer -> layer(feature, layer))
                                        .toArray(String[]::new))));
    }

    @Test
    void nobodyUsesTheFrontDoors() {
        assertThat(Features.CLASSES.stream().map(JavaClass::getPackageName)).contains(ROOT);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(Features.CLASSES);
    }

    @Test
    void statisticsKnowsNoContainerAndNoOtherFeature() {
        String[] others = Features.present().stream()
                .filter(feature -> !feature.equals("statistics"))
                .map(FeatureRulesTest::inside)
                .toArray(String[]::new);
        Features.requireClasses(others);
        noClasses()
                .that()
                .resideInAPackage(inside("statistics"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Arrays.stream(others), Stream.of("jakarta..", "org.eclipse.microprofile.."))
                                .toArray(String[]::new))
                .check(Features.CLASSES);
    }

    private static List<DynamicTest> upwards(String feature, String from, String to) {
        String lower = layer(feature, from);
        String upper = layer(feature, to);
        if (!Features.holdsClasses(lower) || !Features.holdsClasses(upper)) {
            return List.of();
        }
        return List.of(rule(
                feature + ": " + from + " knows no " + to,
                noClasses()
                        .that()
                        .resideInAPackage(lower)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(upper)));
    }

    private static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(Features.CLASSES));
    }

    private static String layer(String feature, String layer) {
        return ROOT + "." + feature + "." + layer + "..";
    }

    private static String inside(String feature) {
        return ROOT + "." + feature + "..";
    }
}
