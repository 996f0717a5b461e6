package throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** Classes that break rules: a rule that does not notice them is none. */
final class Offences {
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("throughline.offences");

    private Offences() {}

    /** The product keeps the rule, and the rule notices where it is broken. */
    static void assertHolds(ArchRule rule) {
        assertThat(rule.evaluate(Features.CLASSES).getFailureReport().getDetails())
                .as(rule.getDescription())
                .isEmpty();
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as("an offence is noticed: " + rule.getDescription())
                .isTrue();
    }
}
