package throughline.scorecards.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.platform.pages.Markdown;

/** How every figure is computed: the pages of docs/methods, which travel with the product. */
@ApplicationScoped
public class Methods {
    /** The page that lists the others. */
    public static final String INDEX = "README";

    private static final Pattern NAME = Pattern.compile("[a-z-]{1,50}|" + INDEX);
    private static final String ENDING = ".md";

    private final Map<String, Markdown> pages = new ConcurrentHashMap<>();

    public Optional<Markdown> page(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Markdown known = pages.get(name);
        if (known == null) {
            known = read(name);
            if (known != null) {
                pages.put(name, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private static @Nullable Markdown read(String name) {
        try (InputStream input = Methods.class.getResourceAsStream("/methods/" + name + ENDING)) {
            return input == null
                    ? null
                    : Markdown.of(new String(input.readAllBytes(), StandardCharsets.UTF_8), Methods::address);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Pages name each other by file. */
    private static String address(String link) {
        return link.endsWith(ENDING) ? "/methods/" + link.substring(0, link.length() - ENDING.length()) : link;
    }
}
