package throughline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static throughline.architecture.Offences.assertHolds;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What each layer may know, and how classes are made and named. */
class LayerRulesTest {
    private static final String CONTROL = "throughline.*.control..";
    private static final String ENTITY = "throughline.*.entity..";
    private static final String BOUNDARY = "throughline.*.boundary..";
    private static final String PLATFORM = "throughline.platform..";
    private static final Set<String> CLOCKED = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());
    private static final List<String> EMPTY_ENDINGS =
            List.of("Impl", "Service", "Manager", "Helper", "Util", "Handler", "Processor", "DTO", "Base");

    @Test
    void everyLayerNamedHereHoldsClasses() {
        Features.requireClasses(CONTROL, ENTITY, BOUNDARY, PLATFORM, "throughline.surveys.control");
    }

    @Test
    void controlKnowsNoHttp() {
        assertHolds(noClasses()
                .that()
                .resideInAPackage(CONTROL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."));
    }

    @Test
    void entitiesKnowNeitherContainerNorClock() {
        assertHolds(noClasses()
                .that()
                .resideInAPackage(ENTITY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.ws.rs..", "jakarta.servlet..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManager.class, Clock.class));
    }

    @Test
    void onlyTheClockOfTheServiceTellsTheTime() {
        assertHolds(noClasses()
                .should()
                .callMethodWhere(describe(
                        "the target is now() of a type of java.time, of a clock of its own",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))
                                && CLOCKED.contains(call.getTargetOwner().getName())))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class));
    }

    @Test
    void addressesAndTransactionsBelongToTheBoundary() {
        DescribedPredicate<JavaClass> elsewhere = describe(
                "outside of boundary and platform",
                type -> !JavaClass.Predicates.resideInAnyPackage(BOUNDARY, PLATFORM)
                        .test(type));
        assertHolds(noClasses().that(elsewhere).should(carry(Path.class)).orShould(carry(Transactional.class)));
        assertHolds(noMethods()
                .that()
                .areDeclaredInClassesThat(elsewhere)
                .should()
                .beAnnotatedWith(Path.class)
                .orShould()
                .beAnnotatedWith(Transactional.class));
    }

    @Test
    void optionalIsOnlyReturned() {
        DescribedPredicate<JavaClass> optional =
                describe("an Optional", type -> type.getName().matches("java\\.util\\.Optional(Int|Long|Double)?"));
        assertHolds(noFields()
                .that()
                .areNotAnnotatedWith(ConfigProperty.class)
                .should()
                .haveRawType(optional));
        assertHolds(noCodeUnits()
                .that(describe(
                        "are written by hand", unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .haveRawParameterTypes(
                        describe("one an Optional", types -> types.stream().anyMatch(optional))));
    }

    @Test
    void entitiesHaveNoSetters() {
        assertHolds(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(annotatedWith(Entity.class))
                .should(not(haveNameMatching("set[A-Z].*"))));
    }

    @Test
    void namesSayWhatAClassIs() {
        assertHolds(classes().should(new ArchCondition<>("have a name that says what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String ending : EMPTY_ENDINGS) {
                    if (type.getSimpleName().endsWith(ending)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " ends in " + ending + ", which says nothing"));
                    }
                }
            }
        }));
    }

    @Test
    void noInterfaceHasJustOneImplementation() {
        assertHolds(classes()
                .that()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .areNotAnnotatedWith(FunctionalInterface.class)
                .and(describe(
                        "not private and nested",
                        type -> !(type.isNestedClass() && type.getModifiers().contains(JavaModifier.PRIVATE))))
                .should(new ArchCondition<>("have none or several implementations") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        List<JavaClass> implementing = type.getAllSubclasses().stream()
                                .filter(sub -> !sub.isInterface())
                                .toList();
                        if (implementing.size() == 1) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is implemented by " + implementing + " only"));
                        }
                    }
                })
                .allowEmptyShould(true));
    }

    private static ArchCondition<JavaClass> carry(Class<? extends java.lang.annotation.Annotation> annotation) {
        return com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith(annotation);
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> haveNameMatching(String regex) {
        return com.tngtech.archunit.lang.conditions.ArchConditions
                .<com.tngtech.archunit.core.domain.JavaMethod>haveNameMatching(regex);
    }
}
