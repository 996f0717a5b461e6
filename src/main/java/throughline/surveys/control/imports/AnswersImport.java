package throughline.surveys.control.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.platform.files.CsvSource;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Progress;
import throughline.platform.schema.Sql;
import throughline.surveys.control.AnswerStore;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Wave;

/**
 * Answers that were given elsewhere. A file is taken in completely or not at all, and the same answers once only, whatever the order
 * of their rows or the manner of quoting.
 */
@ApplicationScoped
public class AnswersImport {
    private static final int REPORTED = 100;

    private final Surveys surveys;
    private final AnswerStore store;
    private final Sql sql;
    private final Clock clock;

    @Inject
    public AnswersImport(Surveys surveys, AnswerStore store, Sql sql, Clock clock) {
        this.surveys = surveys;
        this.store = store;
        this.sql = sql;
        this.clock = clock;
    }

    /** What an import did or would do; {@code importedBefore}: these very answers are there already. */
    public record Summary(
            long rows,
            long answers,
            long skipped,
            boolean importedBefore,
            List<String> notRead,
            Map<String, Long> rated,
            long refused,
            List<Violation> violations) {}

    /** An import of the past. */
    public record Past(long id, long rows, Instant at, String by) {}

    public Summary preview(Wave wave, Path file, ColumnMapping mapping) {
        wave.requireOpen();
        return new Reading(wave, file, mapping).read(Progress.NONE).summary();
    }

    public Summary run(Wave wave, Path file, ColumnMapping mapping, String by, Progress progress) {
        wave.requireOpen();
        Reading reading = new Reading(wave, file, mapping).read(progress);
        Summary summary = reading.summary();
        if (summary.refused() > 0) {
            throw Refusal.invalid(summary.violations());
        }
        if (!summary.importedBefore() && summary.answers() > 0) {
            progress.at("saving", 0, 0);
            surveys.claim(wave);
            wave.reframe(reading.columns.frame());
            store.write(wave.id(), begin(wave, reading, by), reading.rows.iterator());
        }
        return summary;
    }

    public List<Past> past(long waveId) {
        return sql.query(
                "select id, row_count, imported_at, imported_by from answer_import where wave_id = ? order by id",
                rows -> new Past(rows.getLong(1), rows.getLong(2), Instant.parse(rows.getString(3)), rows.getString(4)),
                waveId);
    }

    /** Takes an import back, as long as the wave is open. */
    public void undo(Wave wave, long importId) {
        wave.requireOpen();
        if (past(wave.id()).stream().noneMatch(past -> past.id() == importId)) {
            throw Refusal.notFound("import", importId);
        }
        surveys.claim(wave);
        store.removeImport(importId);
        sql.update("delete from answer_import where id = ?", importId);
    }

    private long begin(Wave wave, Reading reading, String by) {
        sql.update(
                "insert into answer_import (wave_id, digest, row_count, imported_at, imported_by) values (?, ?, ?, ?, ?)",
                wave.id(),
                reading.identities.digest(),
                (long) reading.rows.size(),
                clock.instant().toString(),
                by);
        return sql.query(
                        "select id from answer_import where wave_id = ? and digest = ?",
                        rows -> rows.getLong(1),
                        wave.id(),
                        reading.identities.digest())
                .get(0);
    }

    private final class Reading {
        private final Wave wave;
        private final CsvSource source;
        private final ColumnReaders columns;
        private final ColumnMapping mapping;
        private final int[] conditionIndex;
        private final String[] conditionValue;
        private final AnswerDraft draft;
        private final AnswerCodec codec;
        private final List<AnswerStore.Row> rows = new ArrayList<>();
        private final RowIdentities identities = new RowIdentities();
        private final long[] rated;
        private final List<Violation> violations = new ArrayList<>();
        private long refused;
        private long read;
        private long skipped;

        Reading(Wave wave, Path file, ColumnMapping mapping) {
            this.wave = wave;
            this.mapping = mapping;
            this.source = CsvSource.of(file);
            this.columns = new ColumnReaders(source.header(), mapping, wave.questionnaire(), wave.frame());
            List<Map.Entry<String, String>> conditions =
                    List.copyOf(mapping.conditions().entrySet());
            this.conditionIndex = conditions.stream()
                    .mapToInt(c -> source.header().indexOf(c.getKey()))
                    .toArray();
            this.conditionValue = conditions.stream().map(Map.Entry::getValue).toArray(String[]::new);
            int items = wave.questionnaire().items().size();
            this.draft = new AnswerDraft(items);
            this.codec = new AnswerCodec(items);
            this.rated = new long[items];
        }

        Reading read(Progress progress) {
            source.forEach(this::readRow, (done, total) -> progress.at("reading", done, total));
            if (read == 0 && refused == 0) {
                refuse("file", conditionIndex.length == 0 ? "csv.no-rows" : "import.no-row-matches");
            }
            return this;
        }

        private void readRow(CsvRecord row) {
            String line = "line " + row.getStartingLineNumber();
            if (row.getFieldCount() != source.header().size()) {
                refuse(line, "csv.cells", row.getFieldCount(), source.header().size());
                return;
            }
            for (int i = 0; i < conditionIndex.length; i++) {
                if (!row.getField(conditionIndex[i]).strip().equals(conditionValue[i])) {
                    skipped++;
                    return;
                }
            }
            read++;
            draft.clear();
            for (ColumnReaders.Column column : columns.columns()) {
                Object[] wrong = column.read(row.getField(column.index).strip(), draft);
                if (wrong != null) {
                    refuse(
                            line + ", " + source.header().get(column.index),
                            (String) wrong[0],
                            Arrays.copyOfRange(wrong, 1, wrong.length));
                }
            }
            if (refused == 0) {
                keep();
            }
        }

        private void keep() {
            byte[] codes = draft.codes();
            boolean any = false;
            for (int i = 0; i < codes.length; i++) {
                if (Codes.isRating(codes[i]) || Codes.isRecommendation(codes[i])) {
                    rated[i]++;
                    any = true;
                }
            }
            if (!any) {
                skipped++;
                return;
            }
            long id = identities.idOf(
                    codec.encode(draft.ungrouped()), columns.groups().mark(draft));
            rows.add(new AnswerStore.Row(id, codec.encode(draft.answer())));
        }

        private void refuse(String path, String key, Object... arguments) {
            refused++;
            if (violations.size() < REPORTED) {
                violations.add(Violation.at(path, key, arguments));
            }
        }

        Summary summary() {
            List<String> notRead = source.header().stream()
                    .filter(name -> !mapping.columns().containsKey(name)
                            && !mapping.conditions().containsKey(name))
                    .toList();
            Map<String, Long> counts = new LinkedHashMap<>();
            List<Item> items = wave.questionnaire().items();
            for (int i = 0; i < rated.length; i++) {
                if (rated[i] > 0) {
                    counts.put(items.get(i).key(), rated[i]);
                }
            }
            return new Summary(read, rows.size(), skipped, isKnown(), notRead, counts, refused, violations);
        }

        private boolean isKnown() {
            return !sql.query(
                            "select id from answer_import where wave_id = ? and digest = ?",
                            r -> r.getLong(1),
                            wave.id(),
                            identities.digest())
                    .isEmpty();
        }
    }
}
