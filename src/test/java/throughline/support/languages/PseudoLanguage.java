package throughline.support.languages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A language made of English by machine, to see which words of a page do not come from the bundle: letters with accents, a third longer,
 * between brackets.
 */
public final class PseudoLanguage {
    public static final String LEFT_TO_RIGHT = "eo";
    public static final String RIGHT_TO_LEFT = "he";
    public static final String BEGIN = "⟦";

    private static final String PLAIN = "aeiounscyAEIOUNSCY";
    private static final String ACCENTED = "àëîöûñšçÿÀËÎÖÛÑŠÇŸ";
    private static final Path ENGLISH = Path.of("src/main/resources/messages.properties");

    private PseudoLanguage() {}

    /** Writes the language under both names into a folder. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = Files.readAllLines(ENGLISH, StandardCharsets.UTF_8).stream()
                .map(line -> line.startsWith("#") || !line.contains("=") ? line : translated(line))
                .toList();
        for (String name : List.of(LEFT_TO_RIGHT, RIGHT_TO_LEFT)) {
            Files.write(folder.resolve("messages_" + name + ".properties"), lines, StandardCharsets.UTF_8);
        }
    }

    private static String translated(String line) {
        int equals = line.indexOf('=');
        String text = line.substring(equals + 1);
        return line.substring(0, equals + 1) + BEGIN + accented(text) + " öö".repeat(text.length() / 9) + "⟧";
    }

    /** Letters outside of arguments get accents; those within choices stay, which is enough to see where a text comes from. */
    static String accented(String text) {
        StringBuilder result = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            int known = depth == 0 && (i == 0 || text.charAt(i - 1) != '\\') ? PLAIN.indexOf(c) : -1;
            result.append(known < 0 ? c : ACCENTED.charAt(known));
        }
        return result.toString();
    }
}
