package throughline.surveys.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.platform.security.Secrets;
import throughline.support.Databases;
import throughline.support.OnDatabase;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

abstract class AnswerStoreContract extends OnDatabase {
    private AnswerStore store;
    private long wave;
    private long other;

    AnswerStoreContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void makeWaves() {
        store = new AnswerStore(database.sql());
        Surveys surveys = new Surveys(database.entities());
        Survey survey = surveys.add(new Survey(
                "Services",
                SurveyDesign.inWaves(List.of("badge"), 2, 12),
                java.time.Instant.parse("2026-03-01T12:00:00Z")));
        wave = surveys.add(new Wave(survey, 1, "Spring", Audience.EVERYBODY)).id();
        other = surveys.add(new Wave(survey, 2, "Autumn", Audience.EVERYBODY)).id();
    }

    @Test
    void givesBackTheBytesOfEveryAnswer() {
        byte[] every = new byte[256];
        IntStream.range(0, 256).forEach(i -> every[i] = (byte) i);
        store.put(wave, hash("a"), every);
        store.put(wave, hash("b"), new byte[] {1});
        assertThat(contents(wave)).containsExactlyInAnyOrder(every, new byte[] {1});
        assertThat(store.ballotCount(wave)).isEqualTo(2);
    }

    @Test
    void theSameBallotAgainReplacesItsAnswer() {
        store.put(wave, hash("a"), new byte[] {1, 2, 3});
        store.put(wave, hash("a"), new byte[] {4});
        assertThat(contents(wave)).containsExactly(new byte[] {4});
        assertThat(store.ballotCount(wave)).isEqualTo(1);
    }

    @Test
    void waveIsKeptFromWave() {
        store.put(wave, hash("a"), new byte[] {1});
        store.put(other, hash("a"), new byte[] {2});
        store.write(other, null, List.of(new AnswerStore.Row(7, new byte[] {3})).iterator());
        assertThat(contents(wave)).containsExactly(new byte[] {1});
        store.clear(other);
        assertThat(contents(other)).isEmpty();
        assertThat(contents(wave)).containsExactly(new byte[] {1});
    }

    @Test
    void takesTheLongestAnswerThereCanBe() {
        byte[] longest = new byte[32_000];
        longest[31_999] = 9;
        store.put(wave, hash("a"), longest);
        assertThat(contents(wave)).containsExactly(longest);
    }

    @Test
    void rowsComeBackFromBlocksAsTheyWentIn() {
        List<AnswerStore.Row> rows = IntStream.range(0, 5000)
                .mapToObj(i -> new AnswerStore.Row(
                        i * 0x9E3779B97F4A7C15L,
                        Secrets.encode(Secrets.hash("row " + i)).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .toList();
        store.write(wave, null, rows.iterator());
        Map<Long, byte[]> read = new TreeMap<>();
        store.forEach(wave, (id, content) -> assertThat(read.put(id, content)).isNull());
        assertThat(read).hasSize(5000);
        rows.forEach(row -> assertThat(read.get(row.id())).isEqualTo(row.content()));
        assertThat(blocks()).as("blocks hold many rows each").isBetween(1L, 5L);
    }

    @Test
    void emptyContentsAndNegativeIdsSurviveABlock() {
        store.write(
                wave,
                null,
                List.of(new AnswerStore.Row(-1, new byte[0]), new AnswerStore.Row(Long.MIN_VALUE, new byte[] {1}))
                        .iterator());
        List<Long> ids = new ArrayList<>();
        store.forEach(wave, (id, content) -> ids.add(id));
        assertThat(ids).containsExactlyInAnyOrder(-1L, Long.MIN_VALUE);
    }

    @Test
    void writingNothingLeavesNothing() {
        store.write(wave, null, List.<AnswerStore.Row>of().iterator());
        assertThat(blocks()).isZero();
    }

    @Test
    void anImportIsTakenBackWithoutTouchingOthers() {
        long first = begin("x");
        long second = begin("y");
        store.write(wave, first, List.of(new AnswerStore.Row(1, new byte[] {1})).iterator());
        store.write(
                wave, second, List.of(new AnswerStore.Row(2, new byte[] {2})).iterator());
        store.removeImport(first);
        assertThat(contents(wave)).containsExactly(new byte[] {2});
    }

    @Test
    void keepsWhatIsShutApartFromWhatIsWritten() {
        store.put(wave, hash("a"), new byte[] {1});
        store.write(
                wave,
                begin("x"),
                List.of(new AnswerStore.Row(2, new byte[] {2})).iterator());
        store.forEach(wave, (id, content) -> assertThat(content).containsExactly(2));
        store.forEachShut(wave, (ballot, content) -> {
            assertThat(ballot).isEqualTo(hash("a"));
            assertThat(content).containsExactly(1);
        });
        assertThat(contents(wave)).hasSize(2);
    }

    @Test
    void wordsAreKeptApartWithIdsThatSayNothing() {
        store.keep(
                wave,
                List.of(
                        new AnswerStore.Comment("step:badge/ask", "Zu langsam — 遅い"),
                        new AnswerStore.Comment("overall", "x".repeat(4000))));
        store.keep(other, List.of(new AnswerStore.Comment("overall", "elsewhere")));
        assertThat(store.comments(wave))
                .isEqualTo(Map.of("step:badge/ask", List.of("Zu langsam — 遅い"), "overall", List.of("x".repeat(4000))));
        assertThat(database.sql().query("select id from answer_comment", rows -> rows.getString(1)))
                .allMatch(id -> UUID.fromString(id).version() == 4);
    }

    private List<byte[]> contents(long ofWave) {
        List<byte[]> contents = new ArrayList<>();
        store.forEachShut(ofWave, (ballot, content) -> contents.add(content));
        store.forEach(ofWave, (id, content) -> contents.add(content));
        return contents;
    }

    private long blocks() {
        return database.sql()
                .query("select count(*) from answer_block where wave_id = ?", rows -> rows.getLong(1), wave)
                .get(0);
    }

    private long begin(String digest) {
        database.sql()
                .update(
                        "insert into answer_import (wave_id, digest, row_count, imported_at, imported_by) values (?, ?, 1,"
                                + " '2026-03-01T12:00:00.000Z', 'ada')",
                        wave,
                        digest);
        return database.sql()
                .query("select id from answer_import where digest = ?", rows -> rows.getLong(1), digest)
                .get(0);
    }

    private static String hash(String ballot) {
        return Secrets.hexHash(ballot);
    }
}
