package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.platform.schema.Sql;

/** Where answers are kept: each shut by itself while a wave is open, blocks of many for imports and once it is closed. */
@ApplicationScoped
public class AnswerStore {
    /** A row of an answer under the id by which its bytes can be told from others; not who gave it. */
    public record Row(long id, byte[] content) {}

    /** Receives rows one by one. */
    @FunctionalInterface
    public interface Rows {
        void row(long id, byte[] content);
    }

    /** Receives answers that are shut, one by one. */
    @FunctionalInterface
    public interface Shut {
        void answer(String ballotHash, byte[] sealed);
    }

    /** Words given to an item. */
    public record Comment(String item, String text) {}

    private static final int BLOCK = 1 << 18;

    private final Sql sql;

    @Inject
    public AnswerStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a shut answer under its ballot; an earlier one with the same ballot is replaced. */
    public void put(long waveId, String ballotHash, byte[] content) {
        if (sql.update(
                        "update answer set content = ? where wave_id = ? and ballot_hash = ?",
                        content,
                        waveId,
                        ballotHash)
                == 0) {
            sql.update(
                    "insert into answer (wave_id, ballot_hash, content) values (?, ?, ?)", waveId, ballotHash, content);
        }
    }

    public long ballotCount(long waveId) {
        return sql.query("select count(*) from answer where wave_id = ?", rows -> rows.getLong(1), waveId)
                .get(0);
    }

    /** Hands over the answers that came with ballots, while they are shut. */
    public void forEachShut(long waveId, Shut answers) {
        sql.forEach(
                "select ballot_hash, content from answer where wave_id = ?",
                result -> Map.entry(result.getString(1), result.getBytes(2)),
                answer -> answers.answer(answer.getKey(), answer.getValue()),
                waveId);
    }

    /** Hands over every answer that is written as it is: imported ones, and after closing all, in no meaningful order. */
    public void forEach(long waveId, Rows rows) {
        sql.forEach(
                "select content from answer_block where wave_id = ?",
                result -> result.getBytes(1),
                block -> unpack(block, rows),
                waveId);
    }

    /** Writes rows as blocks, of an import or (null) for good. */
    public void write(long waveId, @Nullable Long importId, Iterator<Row> rows) {
        Iterator<Object[]> blocks = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Object[] next() {
                return new Object[] {waveId, importId, pack(rows)};
            }
        };
        sql.batch("insert into answer_block (wave_id, import_id, content) values (?, ?, ?)", blocks, done -> {});
    }

    public void removeImport(long importId) {
        sql.update("delete from answer_block where import_id = ?", importId);
    }

    /** Removes everything kept of a wave's answers, before they are written for good. */
    public void clear(long waveId) {
        sql.update("delete from answer where wave_id = ?", waveId);
        sql.update("delete from answer_block where wave_id = ?", waveId);
    }

    /** Keeps words apart from their ratings, under random ids. */
    public void keep(long waveId, List<Comment> comments) {
        sql.batch(
                "insert into answer_comment (id, wave_id, item, text) values (?, ?, ?, ?)",
                comments.stream()
                        .map(c -> new Object[] {UUID.randomUUID().toString(), waveId, c.item(), c.text()})
                        .iterator(),
                done -> {});
    }

    /** The words of a closed wave by item, in no meaningful order. */
    public Map<String, List<String>> comments(long waveId) {
        Map<String, List<String>> texts = new HashMap<>();
        sql.forEach(
                "select item, text from answer_comment where wave_id = ?",
                rows -> new Comment(rows.getString(1), rows.getString(2)),
                comment -> texts.computeIfAbsent(comment.item(), item -> new ArrayList<>())
                        .add(comment.text()),
                waveId);
        return texts;
    }

    /** Takes rows off the iterator until the block is full. Layout: id (8 bytes), length (4), content; again and again. */
    private static byte[] pack(Iterator<Row> rows) {
        List<Row> taken = new ArrayList<>();
        int size = 0;
        while (rows.hasNext() && size < BLOCK) {
            Row row = rows.next();
            taken.add(row);
            size += 12 + row.content().length;
        }
        ByteBuffer block = ByteBuffer.allocate(size);
        taken.forEach(
                row -> block.putLong(row.id()).putInt(row.content().length).put(row.content()));
        return block.array();
    }

    private static void unpack(byte[] block, Rows rows) {
        ByteBuffer in = ByteBuffer.wrap(block);
        while (in.hasRemaining()) {
            long id = in.getLong();
            byte[] content = new byte[in.getInt()];
            in.get(content);
            rows.row(id, content);
        }
    }
}
