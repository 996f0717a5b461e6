package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.LevelFigure;
import throughline.support.waves.Opinions;
import throughline.support.waves.Parcel;
import throughline.surveys.entity.Codes;

class ReleaseComputationTest extends OnSmallReleases {
    private static final String JOURNEY = "journey:parcel";
    private static final String SEND = "step:parcel/send";
    private static final String REQUEST = "step:parcel/request";
    private static final String CONFIRM = "step:parcel/confirm";

    @ParameterizedTest
    @CsvSource({"4, false, false, false", "5, true, true, false", "9, true, true, false", "10, true, false, true"})
    void howMuchIsShownDependsOnHowManyAnswered(int n, boolean shown, boolean indicative, boolean shares) {
        SmallRelease release = of("hr", "it", "finance")
                .add(n, "hr", Map.of("overall", 4))
                .add(40, "it", Map.of("overall", 3))
                .add(50, "finance", Map.of("overall", 3))
                .compute(1);
        LevelFigure figure = release.levels("unit:hr").figure("overall");
        assertThat(figure != null).isEqualTo(shown);
        if (figure != null) {
            assertThat(figure.n()).isEqualTo(n);
            assertThat(figure.indicative()).isEqualTo(indicative);
            assertThat(figure.satisfied() != null).isEqualTo(shares);
            assertThat(figure.dissatisfied() != null).isEqualTo(shares);
        }
        assertThat(release.levels("unit:it").figures().isEmpty())
                .as("the smallest other function hides along")
                .isEqualTo(!shown);
        assertThat(release.levels("unit:finance").figures()).isNotEmpty();
    }

    @Test
    void aGroupThatIsHiddenIsNotEvenNamed() {
        SmallRelease release = of("hr", "it", "finance")
                .add(4, "hr", Map.of("overall", 4))
                .add(40, "it", Map.of("overall", 3))
                .add(50, "finance", Map.of("overall", 3))
                .compute(1);
        assertThat(release.summary().cells()).extracting(cell -> cell.key()).containsExactly("total", "unit:finance");
        assertThat(release.summary().shown().tooFew()).isEqualTo(1);
        assertThat(release.summary().shown().alongside()).isEqualTo(1);
        assertThat(release.documents().keySet())
                .noneMatch(name -> name.endsWith("unit:hr") || name.endsWith("unit:it"));
    }

    @Test
    void anItemIsHiddenWhereFewOfAManyRatedIt() {
        SmallRelease release = of("hr", "it")
                .add(3, "hr", Map.of("overall", 4, SEND, 1))
                .add(40, "hr", Map.of("overall", 4, SEND, (int) Codes.NOT_APPLICABLE))
                .add(40, "it", Map.of("overall", 3, SEND, 5))
                .compute(1);
        assertThat(release.levels("unit:hr").figures()).containsKey("overall").doesNotContainKey(SEND);
        assertThat(release.levels("unit:it").figures()).containsKey("overall").doesNotContainKey(SEND);
        assertThat(Objects.requireNonNull(release.levels("total").figure(SEND)).n())
                .isEqualTo(43);
    }

    @Test
    void aFunctionIsHiddenWhereOneOfItsStepsIs() {
        // the function and its other step would give away what the one said who met the hidden step only
        SmallRelease release = of("hr", "it")
                .add(30, "hr", Map.of("overall", 3, REQUEST, 4))
                .add(1, "hr", Map.of("overall", 3, CONFIRM, 1))
                .add(40, "it", Map.of("overall", 3, REQUEST, 4, CONFIRM, 3))
                .compute(1);
        assertThat(release.levels("unit:hr").figures())
                .containsKey(REQUEST)
                .doesNotContainKeys(CONFIRM, "function:it", "function:it@parcel");
        assertThat(release.levels("total").figures()).containsKeys(CONFIRM, "function:it", "function:it@parcel");
    }

    @Test
    void meansOfFewerThanTwentyHaveOneDecimal() {
        SmallRelease release = of("hr", "it")
                .add(13, "hr", Map.of("overall", 4))
                .add(6, "hr", Map.of("overall", 2))
                .add(14, "it", Map.of("overall", 4))
                .add(6, "it", Map.of("overall", 2))
                .compute(1);
        assertThat(Objects.requireNonNull(release.levels("unit:hr").figure("overall"))
                        .mean())
                .as("64/19 = 3.368…")
                .isEqualTo(3.4);
        assertThat(Objects.requireNonNull(release.levels("unit:it").figure("overall"))
                        .mean())
                .isCloseTo(3.4, within(1e-12));
        assertThat(Objects.requireNonNull(release.levels("total").figure("overall"))
                        .mean())
                .isCloseTo(132 / 39.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"10, 0, true", "17, 2, false", "18, 1, true", "19, 1, false", "30, 0, true"})
    void thatNearlyAllOfAFewSaidTheSameIsNotShown(int satisfied, int others, boolean capped) {
        SmallRelease release = of("hr").add(satisfied, "hr", Map.of("overall", 5))
                .add(others, "hr", Map.of("overall", 3))
                .compute(1);
        LevelFigure figure = Objects.requireNonNull(release.levels("unit:hr").figure("overall"));
        LevelFigure.ShareFigure share = Objects.requireNonNull(figure.satisfied());
        assertThat(share.capped()).isEqualTo(capped);
        assertThat(share.share()).isCloseTo(capped ? 0.9 : (double) satisfied / (satisfied + others), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true"})
    void recommendationsNeedTwentyAnswers(int n, boolean shown) {
        SmallRelease release = of("hr").add(n, "hr", Map.of("overall", 5, "recommend", Codes.RECOMMEND_0 + 9))
                .compute(1);
        assertThat(release.levels("unit:hr").figures().containsKey("recommend")).isEqualTo(shown);
    }

    @Test
    void aCellWithFewerThanAHundredBorrowsTheRankingOfEverybody() {
        SmallRelease release = people(99, 260).compute(1);
        DriverReport small = release.drivers("unit:hr").orElseThrow();
        assertThat(small.status()).isEqualTo("too-few");
        assertThat(small.reason()).isEqualTo("too-few-answers");
        assertThat(small.needed()).isEqualTo(100);
        assertThat(small.borrowedFrom()).isEqualTo("total");
        assertThat(small.drivers()).hasSize(5).allSatisfy(driver -> {
            assertThat(driver.included()).isFalse();
            assertThat(driver.contribution()).isZero();
            assertThat(driver.rated()).isEqualTo(99);
        });
        DriverReport larger = release.drivers("unit:it").orElseThrow();
        assertThat(larger.status()).as("between 100 and 300").isEqualTo("provisional");
        assertThat(larger.borrowedFrom()).isNull();
        DriverReport everybody = release.drivers("total").orElseThrow();
        assertThat(everybody.status()).isEqualTo("published");
        assertThat(everybody.drivers().stream()
                        .mapToDouble(DriverFigure::contribution)
                        .sum())
                .isCloseTo(everybody.r2(), within(1e-9));
    }

    @Test
    void aRankingSaysNoMoreOfAStepThanItsLevelDoes() {
        // five rated sending, but only one of them the journey as well
        SmallRelease release = of("hr").add(4, "hr", Map.of("overall", 3, SEND, 4))
                .add(1, "hr", Map.of("overall", 3, SEND, 1, JOURNEY, 2))
                .add(30, "hr", Map.of("overall", 3, JOURNEY, 4))
                .compute(1);
        DriverFigure send = release.drivers("total").orElseThrow().drivers().stream()
                .filter(driver -> driver.key().equals(SEND))
                .findFirst()
                .orElseThrow();
        assertThat(send.rated()).isEqualTo(5);
        assertThat(send.mean()).as("17/5").isEqualTo(3.4);
    }

    @Test
    void wordsArePublishedWhereEnoughPeopleWroteAndTheLevelIsShown() {
        SmallRelease release = of("hr", "it")
                .add(40, "hr", Map.of("overall", 3, SEND, 2, REQUEST, 2))
                .add(4, "it", Map.of("overall", 3, CONFIRM, 1))
                .say(10, SEND)
                .say(9, REQUEST)
                .say(10, CONFIRM)
                .say(30, "overall")
                .compute(1);
        assertThat(release.documents().keySet())
                .filteredOn(name -> name.startsWith("comments"))
                .containsExactly("comments/" + SEND);
        assertThat(release.hidden()).containsKeys("comments:" + REQUEST, "comments:" + CONFIRM);
        SmallRelease later = of("hr", "it")
                .add(40, "hr", Map.of("overall", 3, SEND, 2, REQUEST, 2))
                .add(4, "it", Map.of("overall", 3))
                .say(10, SEND)
                .say(10, REQUEST)
                .compute(1, EnumSet.allOf(Rule.class), release.asEarlierVersion());
        assertThat(later.documents()).containsKey("comments/" + SEND).doesNotContainKey("comments/" + REQUEST);
    }

    @Test
    void theSameAnswersInAnotherOrderGiveTheSameRelease() {
        Map<String, Object> one = people(99, 260).compute(1).documents();
        Map<String, Object> other = people(99, 260).compute(2).documents();
        one.remove("summary");
        other.remove("summary");
        assertThat(other).isEqualTo(one).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingInAReleaseIsAboutFewerThanFive(long seed) {
        Random random = new Random(seed);
        SmallRelease release = of("hr", "it", "finance", "legal");
        for (String function : List.of("hr", "it", "finance", "legal", "-")) {
            int people = 1 + random.nextInt(25);
            for (int i = 0; i < people; i++) {
                release.add(1, function, some(random));
            }
        }
        release.compute(seed);
        int figures = 0;
        for (Object document : release.documents().values()) {
            if (document instanceof CellLevels levels) {
                figures += levels.figures().size();
                assertThat(levels.figures().values())
                        .as(levels.cell())
                        .allSatisfy(figure -> assertThat(figure.n()).isGreaterThanOrEqualTo(5));
            } else if (document instanceof DriverReport report) {
                assertThat(report.n()).as(report.cell()).isGreaterThanOrEqualTo(5);
                assertThat(report.drivers())
                        .as(report.cell())
                        .allSatisfy(driver -> assertThat(driver.rated()).isGreaterThanOrEqualTo(5));
            }
        }
        assertThat(figures).isGreaterThan(10);
    }

    /** Every item rated by a person or not, as it happens. */
    private static Map<String, Integer> some(Random random) {
        Map<String, Integer> codes = new HashMap<>(Map.of("overall", 1 + random.nextInt(5)));
        for (String item : Parcel.items("parcel")) {
            if (random.nextInt(3) > 0) {
                codes.put(item, 1 + random.nextInt(5));
            }
        }
        return codes;
    }

    private SmallRelease people(int hr, int it) {
        SmallRelease release = of("hr", "it");
        Opinions opinions = new Opinions(3, 3.9, 3.8, 3.7, 3.8, 3.0);
        for (int i = 0; i < hr + it; i++) {
            Map<String, Integer> codes = new HashMap<>();
            Opinions.ratings(opinions.next(), "parcel")
                    .forEach((item, rating) -> codes.put(item, Integer.valueOf(rating)));
            release.add(1, i < hr ? "hr" : "it", codes);
        }
        return release;
    }
}
