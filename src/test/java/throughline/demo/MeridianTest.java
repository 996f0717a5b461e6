package throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.demo.control.simulation.JourneyModel;
import throughline.demo.control.simulation.PlantedModel;
import throughline.demo.control.simulation.StepModel;
import throughline.demo.control.workforce.Colleague;
import throughline.demo.control.workforce.Workforce;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.ContributionReport;
import throughline.statistics.drivers.DriverContribution;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.drivers.StructuralMoments;
import throughline.support.Definitions;

/** What the documentation of the demo promises: its size, and that what was planted can be found. */
class MeridianTest {
    private static final List<SimulatedWave> WAVES =
            List.of(SimulatedWave.of(0, 1), SimulatedWave.of(1, 1), SimulatedWave.of(2, 1), SimulatedWave.of(3, 0.405));

    @Test
    void threeThousandTwoHundredPeopleEachWithAnIdAndAnAddressOfTheirOwn() {
        List<Colleague> people = Workforce.people();
        assertThat(people).hasSize(3200);
        assertThat(people).extracting(Colleague::id).doesNotHaveDuplicates();
        assertThat(people).extracting(Colleague::email).doesNotHaveDuplicates();
        assertThat(people.stream().map(Colleague::function).distinct())
                .contains("HR", "IT", "Finance", "Purchasing", "Real estate", "Legal");
    }

    @Test
    void everybodyReportsToSomebodyWhoIsThere() {
        Map<String, Colleague> people =
                Workforce.people().stream().collect(Collectors.toMap(Colleague::id, colleague -> colleague));
        assertThat(people.values())
                .allSatisfy(colleague -> assertThat(colleague.manager())
                        .satisfiesAnyOf(
                                manager -> assertThat(manager).isEmpty(),
                                manager -> assertThat(people).containsKey(manager)));
    }

    @Test
    void theShippedJourneysHaveThePlantedSteps() {
        for (JourneyModel planted : PlantedModel.JOURNEYS) {
            JourneyDefinition shipped = Definitions.shipped(planted.key());
            assertThat(shipped.steps().stream().map(Step::key))
                    .as(planted.key())
                    .containsExactlyElementsOf(
                            planted.steps().stream().map(StepModel::key).toList());
        }
    }

    @Test
    void whoDeliversStepsGuessesWhatOthersRateAndNobodyElse() {
        Map<String, List<Integer>> guesses = new HashMap<>();
        WAVES.get(2).forms().forEach(form -> {
            Map<String, String> own = Objects.requireNonNull(form.guesses());
            assertThat(own.size()).isLessThanOrEqualTo(5);
            own.forEach((item, value) ->
                    guesses.computeIfAbsent(item, i -> new ArrayList<>()).add(Integer.valueOf(value)));
            if (Objects.requireNonNull(form.unit()).startsWith("operations/")) {
                assertThat(own).isEmpty();
            }
        });
        assertThat(guesses.keySet()).hasSizeGreaterThan(40);
        assertThat(gap(guesses, "step:onboarding/laptop-accounts")).isBetween(0.8, 1.4);
        assertThat(gap(guesses, "step:it-access/approval")).isBetween(-0.4, 0.3);
    }

    private static double gap(Map<String, List<Integer>> guesses, String item) {
        double guessed = guesses.getOrDefault(item, List.of()).stream()
                .mapToInt(i -> i)
                .average()
                .orElseThrow();
        return guessed - WAVES.get(2).mean(item);
    }

    @Test
    void aboutEightThousandAnswers() {
        assertThat(WAVES.stream().mapToInt(wave -> wave.forms().size()).sum()).isBetween(7_500, 8_500);
    }

    @Test
    void enoughPeopleWriteAboutManyStepsButNotAboutAll() {
        Map<String, Long> wrote = WAVES.get(2).forms().stream()
                .flatMap(form -> Objects.requireNonNull(form.comments()).keySet().stream())
                .collect(Collectors.groupingBy(item -> item, Collectors.counting()));
        long steps = PlantedModel.JOURNEYS.stream()
                .mapToLong(journey -> journey.steps().size())
                .sum();
        assertThat(wrote.values().stream().filter(count -> count >= 10).count()).isBetween(steps / 3, steps - 5);
    }

    @Test
    void theSameAnswersAtEveryCall() {
        assertThat(SimulatedWave.of(1, 1).forms()).isEqualTo(WAVES.get(1).forms());
    }

    @Test
    void nobodySendsAnEmptyForm() {
        assertThat(WAVES.get(0).forms())
                .allSatisfy(form -> assertThat(form.ratings()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "onboarding, laptop-accounts",
        "it-access, approval",
        "purchase-request, approval",
        "learning, course",
    })
    void theStepThatMattersMostIsFound(String journey, String step) {
        List<String> steps = SimulatedWave.steps(journey);
        RatingTable ratings = WAVES.get(2).ratings("journey:" + journey, steps);
        ContributionReport report =
                ContributionAnalysis.withDefaults().analyse(StructuralMoments.of(ratings, ratings.allRows()));
        DriverContribution first = report.drivers().stream()
                .max(Comparator.comparing(DriverContribution::contribution))
                .orElseThrow();
        assertThat(steps.get(first.driver())).isEqualTo("step:" + journey + "/" + step);
        assertThat(first.ranked().pFirst()).isGreaterThan(0.9);
    }

    @Test
    void oneInitiativeWorkedAndOneDidNothing() {
        assertThat(movedBeyondOthers(PlantedModel.ONE_FRONT_DOOR.step())).isCloseTo(0.5, within(0.2));
        assertThat(movedBeyondOthers(PlantedModel.STATUS_MESSAGES.step())).isCloseTo(0, within(0.2));
    }

    /** By how much the mean of a step rose from Autumn 2025 to Spring 2026 beyond the median of all steps. */
    private static double movedBeyondOthers(String step) {
        double[] all = SimulatedWave.allSteps().stream()
                .mapToDouble(MeridianTest::moved)
                .sorted()
                .toArray();
        return moved(step) - all[all.length / 2];
    }

    private static double moved(String step) {
        return WAVES.get(2).mean(step) - WAVES.get(1).mean(step);
    }
}
