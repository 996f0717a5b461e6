package throughline.surveys.entity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * One answer as one row of bytes, and back. Layout: format (1), a code per item, unit, number of categories and
 * categories (indexes plus one, 16 bit), 1 and the weight as a double if it is not 1 (else 0), then for each item with more: kind, item, value; numbers as variable-length
 * integers. The same answer always gives the same bytes.
 */
public final class AnswerCodec {
    private static final int FORMAT = 1;
    private static final int REASONS = 1;
    private static final int MINUTES = 2;
    private static final int COMMENT = 3;
    private static final int GUESS = 4;

    private final int items;

    /** For answers to a questionnaire with so many items. */
    public AnswerCodec(int items) {
        this.items = items;
    }

    public byte[] encode(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(items + 32);
        out.write(FORMAT);
        out.writeBytes(answer.codes());
        writeShort(out, answer.unit() + 1);
        out.write(answer.categories().length);
        for (int category : answer.categories()) {
            writeShort(out, category + 1);
        }
        if (answer.weight() == 1) {
            out.write(0);
        } else {
            out.write(1);
            out.writeBytes(ByteBuffer.allocate(8).putDouble(answer.weight()).array());
        }
        new TreeMap<>(answer.reasons()).forEach((item, bits) -> writeExtra(out, REASONS, item, bits));
        new TreeMap<>(answer.minutes()).forEach((item, minutes) -> writeExtra(out, MINUTES, item, minutes));
        new TreeMap<>(answer.guesses()).forEach((item, rating) -> writeExtra(out, GUESS, item, rating));
        new TreeMap<>(answer.comments()).forEach((item, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            writeExtra(out, COMMENT, item, bytes.length);
            out.writeBytes(bytes);
        });
        return out.toByteArray();
    }

    public Answer decode(byte[] row) {
        ByteBuffer in = ByteBuffer.wrap(row);
        int format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("answer in unknown format " + format);
        }
        byte[] codes = new byte[items];
        in.get(codes);
        int unit = Short.toUnsignedInt(in.getShort()) - 1;
        int[] categories = new int[in.get()];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = Short.toUnsignedInt(in.getShort()) - 1;
        }
        double weight = in.get() == 0 ? 1 : in.getDouble();
        Answer answer = new Answer(
                codes, unit, categories, weight, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        while (in.hasRemaining()) {
            int kind = in.get();
            int item = readNumber(in);
            int value = readNumber(in);
            if (kind == COMMENT) {
                byte[] text = new byte[value];
                in.get(text);
                answer.comments().put(item, new String(text, StandardCharsets.UTF_8));
            } else {
                numbers(answer, kind).put(item, value);
            }
        }
        return answer;
    }

    private static Map<Integer, Integer> numbers(Answer answer, int kind) {
        return switch (kind) {
            case REASONS -> answer.reasons();
            case MINUTES -> answer.minutes();
            case GUESS -> answer.guesses();
            default -> throw new IllegalStateException("answer with something unknown, " + kind);
        };
    }

    /** The same answer without its words, which are kept apart once a wave is closed. */
    public static Answer withoutComments(Answer answer) {
        return new Answer(
                answer.codes(),
                answer.unit(),
                answer.categories(),
                answer.weight(),
                answer.reasons(),
                answer.minutes(),
                Map.of(),
                answer.guesses());
    }

    private static void writeShort(ByteArrayOutputStream out, int value) {
        out.write(value >>> 8);
        out.write(value);
    }

    private static void writeExtra(ByteArrayOutputStream out, int kind, int item, int value) {
        out.write(kind);
        writeNumber(out, item);
        writeNumber(out, value);
    }

    private static void writeNumber(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int readNumber(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
