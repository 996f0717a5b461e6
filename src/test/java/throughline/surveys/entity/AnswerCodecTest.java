package throughline.surveys.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerCodecTest {
    private static final int ITEMS = 40;
    private static final AnswerCodec CODEC = new AnswerCodec(ITEMS);

    @Property(tries = 300)
    void givesBackWhatWasEncoded(@ForAll("answers") Answer answer) {
        assertSame(CODEC.decode(CODEC.encode(answer)), answer);
    }

    @Property(tries = 300)
    void theSameAnswerAlwaysGivesTheSameBytes(@ForAll("answers") Answer answer) {
        Answer again = new Answer(
                answer.codes().clone(),
                answer.unit(),
                answer.categories().clone(),
                answer.weight(),
                inAnotherOrder(answer.reasons()),
                inAnotherOrder(answer.minutes()),
                inAnotherOrder(answer.comments()),
                inAnotherOrder(answer.guesses()));
        assertThat(CODEC.encode(again)).isEqualTo(CODEC.encode(answer));
    }

    @Property(tries = 100)
    void withoutCommentsNothingElseIsLost(@ForAll("answers") Answer answer) {
        Answer silent = CODEC.decode(CODEC.encode(AnswerCodec.withoutComments(answer)));
        assertThat(silent.comments()).isEmpty();
        assertSame(
                silent,
                new Answer(
                        answer.codes(),
                        answer.unit(),
                        answer.categories(),
                        answer.weight(),
                        answer.reasons(),
                        answer.minutes(),
                        Map.of(),
                        answer.guesses()));
    }

    @Test
    void anOrdinaryAnswerIsSmall() {
        byte[] codes = new byte[ITEMS];
        assertThat(CODEC.encode(new Answer(codes, 3, new int[] {1, 2}, 1, Map.of(), Map.of(), Map.of(), Map.of())))
                .hasSize(1 + ITEMS + 2 + 1 + 4 + 1);
    }

    @Test
    void notStatedAndTheLargestGroupAreKept() {
        Answer edge = new Answer(
                new byte[ITEMS],
                65_534,
                new int[] {-1, 65_534, 0},
                0.001,
                Map.of(0, 127),
                Map.of(39, 60_000),
                Map.of(),
                Map.of());
        assertSame(CODEC.decode(CODEC.encode(edge)), edge);
    }

    @Test
    void refusesAFormatOfTheFuture() {
        byte[] row =
                CODEC.encode(new Answer(new byte[ITEMS], -1, new int[0], 1, Map.of(), Map.of(), Map.of(), Map.of()));
        row[0] = 2;
        assertThatThrownBy(() -> CODEC.decode(row)).hasMessageContaining("unknown format 2");
    }

    @Provide
    Arbitrary<Answer> answers() {
        Arbitrary<byte[]> codes = Arbitraries.bytes().array(byte[].class).ofSize(ITEMS);
        Arbitrary<Integer> items = Arbitraries.integers().between(0, ITEMS - 1);
        Arbitrary<Map<Integer, Integer>> reasons =
                Arbitraries.maps(items, Arbitraries.integers().between(1, 127)).ofMaxSize(10);
        Arbitrary<Map<Integer, Integer>> minutes = Arbitraries.maps(
                        items, Arbitraries.integers().between(0, 60_000))
                .ofMaxSize(5);
        Arbitrary<Map<Integer, String>> comments =
                Arbitraries.maps(items, Arbitraries.strings().ofMaxLength(300)).ofMaxSize(4);
        Arbitrary<Map<Integer, Integer>> guesses =
                Arbitraries.maps(items, Arbitraries.integers().between(1, 5)).ofMaxSize(5);
        Arbitrary<int[]> categories =
                Arbitraries.integers().between(-1, 999).array(int[].class).ofMaxSize(6);
        Arbitrary<Double> weights = Arbitraries.oneOf(
                Arbitraries.just(1.0),
                Arbitraries.doubles().between(0.001, 1000).ofScale(6));
        return Combinators.combine(
                        codes,
                        Arbitraries.integers().between(-1, 5000),
                        categories,
                        weights,
                        reasons,
                        minutes,
                        comments,
                        guesses)
                .as(Answer::new);
    }

    private static void assertSame(Answer actual, Answer expected) {
        assertThat(actual.codes()).isEqualTo(expected.codes());
        assertThat(actual.unit()).isEqualTo(expected.unit());
        assertThat(actual.categories()).isEqualTo(expected.categories());
        assertThat(actual.weight()).isEqualTo(expected.weight());
        assertThat(actual.reasons()).isEqualTo(expected.reasons());
        assertThat(actual.minutes()).isEqualTo(expected.minutes());
        assertThat(actual.comments()).isEqualTo(expected.comments());
        assertThat(actual.guesses()).isEqualTo(expected.guesses());
    }

    private static <V> Map<Integer, V> inAnotherOrder(Map<Integer, V> map) {
        Map<Integer, V> other = new LinkedHashMap<>();
        new HashMap<>(map)
                .keySet().stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .forEach(key -> other.put(key, map.get(key)));
        return other;
    }
}
