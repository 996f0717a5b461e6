package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.insights.entity.findings.DeliveryGaps;
import throughline.insights.entity.findings.FunctionShares;
import throughline.insights.entity.findings.FunctionShares.FunctionShare;
import throughline.insights.entity.findings.LostMinutes;
import throughline.insights.entity.findings.ParetoFigures;
import throughline.insights.entity.findings.Reliability;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.findings.StrengthRanking;
import throughline.insights.entity.findings.StrengthRanking.Strength;

/** What a release finds of everybody besides levels and drivers, against figures worked out by hand. */
class FindingsTest extends OnSmallReleases {
    private static final String JOURNEY = "journey:parcel";
    private static final String SEND = "step:parcel/send";
    private static final String REQUEST = "step:parcel/request";

    private static ResponseQuality response(SmallRelease release) {
        return release.document("response", ResponseQuality.class);
    }

    @Test
    void answersAreWeightedToTheSizesOfFunctions() {
        ResponseQuality response = response(of("hr", "it")
                .inviting(100, 300)
                .add(40, "hr", Map.of("overall", 4))
                .add(40, "it", Map.of("overall", 2))
                .compute(1));
        // weights of .5 and 1.5
        assertThat(Objects.requireNonNull(response.figure("overall")).mean()).isCloseTo(2.5, within(1e-12));
        assertThat(response.designEffect()).isEqualTo(1.25);
        assertThat(response.headline()).isTrue();
        // propensities of .4 and .1333 around .2: S = .1156
        assertThat(response.indicator()).isEqualTo(0.77);
        assertThat(response.uneven()).isFalse();
        assertThat(response.classes()).isEqualTo(2);
    }

    @Test
    void hiddenFunctionsHaveOneWeight() {
        ResponseQuality response = response(of("hr", "it", "finance")
                .inviting(10, 100, 90)
                .add(4, "hr", Map.of("overall", 5))
                .add(40, "it", Map.of("overall", 3))
                .add(50, "finance", Map.of("overall", 2))
                .compute(1));
        double hidden = 110 / 44.0;
        double shown = 90 / 50.0;
        assertThat(Objects.requireNonNull(response.figure("overall")).mean())
                .as("follows from what is shown: the sum of both hidden functions, and finance")
                .isCloseTo((hidden * (4 * 5 + 40 * 3) + shown * 50 * 2) / (hidden * 44 + shown * 50), within(1e-12));
        assertThat(response.classes()).isEqualTo(2);
    }

    @Test
    void whoDidNotSayWhereTheyBelongAreNotToldFromWhoIsHidden() {
        ResponseQuality response = response(of("hr", "it", "finance")
                .inviting(10, 100, 90)
                .add(4, "hr", Map.of("overall", 5))
                .add(40, "it", Map.of("overall", 3))
                .add(50, "finance", Map.of("overall", 2))
                .add(20, "", Map.of("overall", 4))
                .compute(1));
        assertThat(response.reason()).isEqualTo("not-stated");
        assertThat(response.figures()).isEmpty();
        assertThat(response.headline()).isFalse();
    }

    @Test
    void whereNobodyWasInvitedNothingIsWeighted() {
        ResponseQuality response =
                response(of("hr", "it").add(40, "hr", Map.of("overall", 4)).compute(1));
        assertThat(response.reason()).isEqualTo("no-frame");
        assertThat(response.indicator()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"9, too-few-answers", "10, none"})
    void sharesOfTheDissatisfiedNeedTen(int dissatisfied, String reason) {
        ParetoFigures pareto = of("hr").add(dissatisfied, "hr", Map.of(JOURNEY, 2))
                .add(30, "hr", Map.of(JOURNEY, 3))
                .compute(1)
                .document("pareto", ParetoFigures.class);
        assertThat(pareto.reason()).isEqualTo(reason);
        assertThat(pareto.people()).isEqualTo(reason.equals("none") ? dissatisfied : 0);
        assertThat(pareto.carrying()).isEqualTo(reason.equals("none") ? 1 : 0);
    }

    @Test
    void thatEverybodyWhoHadAJourneyIsDissatisfiedIsNotTold() {
        ParetoFigures pareto = of("hr").add(12, "hr", Map.of(JOURNEY, 2))
                .add(30, "hr", Map.of("overall", 3))
                .compute(1)
                .document("pareto", ParetoFigures.class);
        assertThat(pareto.reason()).isEqualTo("no-journeys");
    }

    @ParameterizedTest
    @CsvSource({"401, false", "402, true"})
    void minutesAreCutDownWhereFiveLieAboveTheLimit(int n, boolean shown) {
        LostMinutes minutes = of("hr").addMinutes(
                        "hr", SEND, IntStream.rangeClosed(1, n).toArray())
                .compute(1)
                .document("lost-minutes", LostMinutes.class);
        assertThat(minutes.items().containsKey(SEND)).isEqualTo(shown);
        if (shown) {
            LostMinutes.Cut cut = Objects.requireNonNull(minutes.items().get(SEND));
            assertThat(cut.cut()).isEqualTo(5);
            assertThat(cut.mean()).isCloseTo((397 * 398 / 2.0 + 5 * 397.99) / 402, within(1e-9));
        }
    }

    @Test
    void aFunctionThatThinksTooWellOfAStepHasABlindSpot() {
        DeliveryGaps.Gap gap = gaps(20).get(0);
        // 4 ± 1 of 40 against 3 ± 1 of 50: variances 40/39 and 50/49
        double error = Math.sqrt(1 / 39.0 + 1 / 49.0);
        assertThat(gap.step()).isEqualTo(REQUEST);
        assertThat(gap.guesses()).isEqualTo(40);
        assertThat(gap.guessed()).isCloseTo(4, within(1e-12));
        assertThat(gap.ratings()).isEqualTo(50);
        assertThat(gap.rated()).isCloseTo(3, within(1e-12));
        assertThat(gap.gap()).isCloseTo(1, within(1e-12));
        // Welch: df = (1/39 + 1/49)² / ((1/39)²/39 + (1/49)²/49) = 83.3, t.975 = 1.9889
        assertThat(gap.high() - gap.low()).isCloseTo(2 * 1.9889 * error, within(1e-3));
        assertThat(gap.effect()).isCloseTo((1 - 3 / (4 * 88.0 - 1)) / Math.sqrt((40 + 50) / 88.0), within(1e-9));
        assertThat(gap.blindSpot()).isTrue();
    }

    @Test
    void whatFewOfAFunctionBelieveIsNotTold() {
        assertThat(gaps(2)).isEmpty();
        assertThat(guessing(2).levels("total").figures()).doesNotContainKey("guess:" + REQUEST);
        assertThat(guessing(2).hidden()).containsEntry("guess:" + REQUEST, List.of("total"));
    }

    @Test
    void whatAFunctionBelievesIsToldOfNoGroupInIt() {
        assertThat(guessing(20).levels("unit:it").figures()).doesNotContainKey("guess:" + REQUEST);
    }

    private List<DeliveryGaps.Gap> gaps(int half) {
        return guessing(half)
                .document("delivery-gaps", DeliveryGaps.class)
                .functions()
                .getOrDefault("it", List.of());
    }

    /** Twice as many as {@code half} of those who deliver the request, and fifty who rate it. */
    private SmallRelease guessing(int half) {
        return of("hr", "it")
                .addGuesses(half, "it", REQUEST, 5)
                .addGuesses(half, "it", REQUEST, 3)
                .add(25, "hr", Map.of(REQUEST, 2))
                .add(25, "hr", Map.of(REQUEST, 4))
                .compute(1);
    }

    @Test
    void theOrderOfGroupsIsJudged() {
        Reliability apart = of("hr", "it")
                .add(15, "hr", Map.of("overall", 5))
                .add(15, "hr", Map.of("overall", 3))
                .add(15, "it", Map.of("overall", 4))
                .add(15, "it", Map.of("overall", 2))
                .compute(1)
                .document("reliability", Reliability.class);
        // means 4 and 3 around 3.5: MSB = 30·(.25+.25) = 15; within: 60 deviations of 1 over 58
        double msw = 60 / 58.0;
        Reliability.League functions = apart.league("functions").orElseThrow();
        assertThat(functions.groups()).isEqualTo(2);
        assertThat(functions.reliability()).isCloseTo((15 - msw) / 15, within(1e-12));
        assertThat(functions.open()).isTrue();
        double between = (15 - msw) / 30;
        double lambda = between / (between + msw / 30);
        assertThat(Objects.requireNonNull(functions.shrunken().get("overall")))
                .hasEntrySatisfying("unit:hr", mean -> assertThat(mean).isCloseTo(3.5 + lambda * 0.5, within(1e-12)))
                .hasSize(2);
    }

    @Test
    void groupsThatDifferByChanceHaveNoOrder() {
        SmallRelease release = of("hr", "it", "finance");
        for (String function : List.of("hr", "it", "finance")) {
            release.add(20, function, Map.of("overall", 4)).add(20, function, Map.of("overall", 2));
        }
        Reliability.League functions = release.compute(1)
                .document("reliability", Reliability.class)
                .league("functions")
                .orElseThrow();
        assertThat(functions.reliability()).isZero();
        assertThat(functions.open()).isFalse();
        assertThat(functions.shrunken()).isEmpty();
    }

    @Test
    void smallGroupsAreNotJudged() {
        assertThat(of("hr", "it")
                        .add(19, "hr", Map.of("overall", 5))
                        .add(40, "it", Map.of("overall", 2))
                        .compute(1)
                        .document("reliability", Reliability.class)
                        .leagues())
                .isEmpty();
    }

    @Test
    void whatMattersToThoseWhoMeetItIsRanked() {
        SmallRelease release = of("hr");
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            int send = 1 + random.nextInt(5);
            Map<String, Integer> codes = new HashMap<>(Map.of(REQUEST, 1 + random.nextInt(5)));
            if (i % 3 == 0) {
                codes.put(SEND, send);
                codes.put(JOURNEY, Math.max(1, Math.min(5, send + random.nextInt(3) - 1)));
            } else {
                codes.put(JOURNEY, 1 + random.nextInt(5));
            }
            release.add(1, "hr", codes);
        }
        release.compute(1);
        StrengthRanking ranking = release.document("strength/" + JOURNEY, StrengthRanking.class);
        List<Strength> ranked = ranking.ranked();
        assertThat(ranking.status()).isEqualTo("published");
        assertThat(ranking.converged()).isTrue();
        assertThat(ranked.get(0).key()).isEqualTo(SEND);
        assertThat(ranked.get(0).rankHigh()).isEqualTo(1);
        assertThat(ranked.get(0).rated()).as("a third met it").isEqualTo(134);
        assertThat(ranked.stream().mapToDouble(Strength::strength).sum()).isCloseTo(ranking.r2(), within(1e-12));
        double contribution = release.drivers("total").orElseThrow().drivers().stream()
                .filter(driver -> driver.key().equals(SEND))
                .findFirst()
                .orElseThrow()
                .contribution();
        assertThat(ranked.get(0).strength())
                .as("strong among them, a smaller part of everybody")
                .isGreaterThan(2 * contribution);
    }

    @Test
    void functionsShareWhatTheirStepsExplainTogether() {
        SmallRelease release = of("hr", "it");
        for (int request : List.of(2, 4)) {
            for (int send : List.of(3, 4)) {
                Map<String, Integer> rated = Map.of(
                        REQUEST, request, SEND, send, "step:parcel/approve", send, "overall", request + send - 4);
                release.add(100, "hr", rated);
            }
        }
        FunctionShares shares = release.compute(1).document("function-shares", FunctionShares.class);
        assertThat(shares.method()).isEqualTo("group-lmg");
        assertThat(shares.status()).isEqualTo("published");
        assertThat(shares.r2()).isCloseTo(1, within(1e-12));
        assertThat(shares.functions()).extracting(FunctionShare::function).containsExactly("it", "hr");
        FunctionShare it = shares.functions().get(0);
        FunctionShare hr = shares.functions().get(1);
        assertThat(it.contribution()).as("variance 1 of 1.25").isCloseTo(0.8, within(1e-9));
        assertThat(hr.contribution()).as("two steps rated alike are one group").isCloseTo(0.2, within(1e-9));
        assertThat(hr.steps()).isEqualTo(2);
        assertThat(it.pFirst()).isGreaterThan(0.99);
    }

    @Test
    void functionsOfTooFewAnswersHaveNoShares() {
        FunctionShares shares = of("hr", "it")
                .add(40, "hr", Map.of("overall", 4, SEND, 4))
                .add(40, "hr", Map.of("overall", 3, SEND, 2))
                .compute(1)
                .document("function-shares", FunctionShares.class);
        assertThat(shares.status()).isEqualTo("too-few");
        assertThat(shares.reason()).isEqualTo("too-few-answers");
        assertThat(shares.needed()).isEqualTo(100);
        assertThat(shares.functions()).isEmpty();
    }

    @Test
    void withoutAFigureOfOverallSatisfactionNothingIsSaidOfFunctions() {
        FunctionShares shares = of("hr", "it")
                .add(3, "hr", Map.of("overall", 4))
                .compute(1)
                .document("function-shares", FunctionShares.class);
        assertThat(shares).isEqualTo(FunctionShares.NONE);
    }
}
