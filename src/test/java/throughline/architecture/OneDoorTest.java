package throughline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static throughline.architecture.Offences.assertHolds;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Answers are read behind one door, by surveys and insights, and everybody else reads what releases say. */
class OneDoorTest {
    private static final String SURVEYS = "throughline.surveys..";
    private static final String INSIGHTS = "throughline.insights..";

    /** What holds answers or reads them. Whoever hands an answer in, the demo too, knows its form and the ballot box. */
    private static final List<String> ANSWERS = List.of(
            "throughline.surveys.control.AnswerStore",
            "throughline.surveys.entity.Answer",
            "throughline.surveys.entity.AnswerCodec",
            "throughline.insights.control.levels.AnswerTable");

    /** What releases say, and that there is a new one. */
    private static final List<String> RELEASES = List.of(
            "throughline.insights.control.Releases",
            "throughline.insights.control.ReleasePublished",
            "throughline.insights.control.periods.PeriodTracks",
            "throughline.insights.control.comments.CommentReading");

    /** The contrast between two waves, computed behind the door for initiatives alone. */
    private static final List<String> EFFECTS =
            List.of("throughline.insights.control.Effects", "throughline.insights.control.EffectPlan");

    /** Makes the documents of a release; the demo has releases made, and gets no answer to see. */
    private static final List<String> COMPUTATION = List.of("throughline.insights.control.figures.ReleaseComputation");

    private static final Path STORE = Path.of("src/main/java/throughline/surveys/control/AnswerStore.java");
    private static final Path DOCUMENTS = Path.of("src/main/java/throughline/insights/control/Releases.java");
    private static final Path OFFENDER = Path.of("src/test/java/throughline/offences/control/BackDoor.java");

    @Test
    void onlySurveysAndInsightsReadAnswers() {
        ANSWERS.forEach(Features.CLASSES::get);
        assertHolds(noClasses()
                .that()
                .resideOutsideOfPackages(SURVEYS, INSIGHTS)
                .should()
                .dependOnClassesThat(are("answers or their store", ANSWERS)));
    }

    @Test
    void figuresComeFromReleases() {
        RELEASES.forEach(Features.CLASSES::get);
        assertHolds(noClasses()
                .that()
                .resideOutsideOfPackage(INSIGHTS)
                .should()
                .dependOnClassesThat(describe(
                        "are of insights, but neither releases nor what they hold",
                        type -> JavaClass.Predicates.resideInAPackage("throughline.insights.control..")
                                        .test(type)
                                && !are("", RELEASES).test(type)
                                && !are("", EFFECTS).test(type)
                                && !are("", COMPUTATION).test(type))));
    }

    @Test
    void whatPeriodsSayTogetherComesFromReleasesToo() {
        assertHolds(noClasses()
                .that()
                .resideInAnyPackage("throughline.insights.control.periods", "throughline.offences..")
                .should()
                .dependOnClassesThat(describe(
                        "read or compute what is not published",
                        type -> are("", ANSWERS).test(type)
                                || (JavaClass.Predicates.resideInAPackage("throughline.insights.control.*..")
                                                .test(type)
                                        && !type.getPackageName().equals("throughline.insights.control.periods")))));
    }

    @Test
    void effectsAreMeasuredForInitiativesAlone() {
        assertHolds(onlyFor("throughline.initiatives.control..", "effects", EFFECTS));
    }

    @Test
    void releasesAreComputedByInsightsAndForTheDemo() {
        assertHolds(onlyFor("throughline.demo.control", "the computation of releases", COMPUTATION));
    }

    @Test
    void theTablesOfAnswersAndDocumentsAreNamedInOnePlaceEach() {
        namedOnlyIn(STORE, "(?i)\\b(?:from|into|update|join)\\s+answer(?:_block|_comment)?\\b");
        namedOnlyIn(DOCUMENTS, "(?i)\\b(?:from|into|update|join)\\s+release_document\\b");
    }

    private static ArchRule onlyFor(String who, String what, List<String> classes) {
        classes.forEach(Features.CLASSES::get);
        Features.requireClasses(who);
        return noClasses()
                .that()
                .resideOutsideOfPackages(who, INSIGHTS)
                .should()
                .dependOnClassesThat(are(what, classes));
    }

    private static DescribedPredicate<JavaClass> are(String what, List<String> names) {
        return describe(
                "are " + what,
                type -> names.stream()
                        .anyMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static void namedOnlyIn(Path place, String regex) {
        Pattern sql = Pattern.compile(regex);
        assertThat(SourceTree.files(SourceTree.MAIN, ".java"))
                .filteredOn(file -> code(file, sql))
                .containsExactly(place);
        assertThat(code(OFFENDER, sql)).as("an offence is noticed").isTrue();
    }

    /** Whether a statement of SQL in a file fits; comments do not count. */
    private static boolean code(Path file, Pattern sql) {
        return SourceTree.text(file)
                .lines()
                .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/*"))
                .anyMatch(line -> sql.matcher(line).find());
    }
}
