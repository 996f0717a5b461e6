package throughline.insights.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import throughline.support.Reply;

/** Looks for a number that stands with the name of a group: in a row of a page or a file, or in an object of a document. */
final class FigureSearch {
    /** Where one thing that a page says ends and another begins. */
    private static final Pattern PARTS = Pattern.compile("(?=<(?:/?table|tr|li|p|option|h[1-6]|dt|section|label)\\b)");
    /** Numbers in attributes that charts and scripts read. */
    private static final Pattern CHART = Pattern.compile("\\sdata-[a-z-]+=\"[^\"]*\\d[^\"]*\"");
    /** Numbers that are not about ratings. */
    private static final Set<String> OF_OTHER_THINGS = Set.of("invited", "id", "version");

    private static final Pattern TIME = Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}, \\d{2}:\\d{2} UTC");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final String name;

    /** A name that stands for nothing else. */
    FigureSearch(String name) {
        this.name = name.toLowerCase(Locale.ROOT);
    }

    /** What tells a figure, with the address it comes from. */
    List<String> in(Map<String, Reply> replies) {
        List<String> found = new ArrayList<>();
        replies.forEach((address, reply) -> {
            if (reply.status() == 200) {
                in(reply).forEach(place -> found.add(address + ": " + place));
            }
        });
        return found;
    }

    private List<String> in(Reply reply) {
        String type = reply.header("Content-Type");
        if (type.startsWith("application/json")) {
            List<String> found = new ArrayList<>();
            walk("", reply.json(), false, found);
            return found;
        }
        Stream<String> parts = type.startsWith("text/html")
                ? PARTS.splitAsStream(content(reply.text())).filter(this::isInPart)
                : reply.text().lines().filter(line -> isNamed(line) && hasDigit(line));
        return parts.map(part -> part.replaceAll("\\s+", " ")).toList();
    }

    /** Without what stands around it on every page, and without times. */
    private static String content(String page) {
        return TIME.matcher(page.substring(Math.max(0, page.indexOf("<main")))).replaceAll("");
    }

    private boolean isInPart(String part) {
        return isNamed(part)
                && (hasDigit(TAGS.matcher(part).replaceAll(" "))
                        || CHART.matcher(part).find());
    }

    private void walk(String path, JsonNode node, boolean named, List<String> found) {
        if (node.isNumber()) {
            if (named && !OF_OTHER_THINGS.contains(path.substring(path.lastIndexOf('/') + 1))) {
                found.add(path + " = " + node);
            }
            return;
        }
        boolean here = named;
        for (JsonNode inside : node) {
            here |= inside.isTextual() && isNamed(inside.asText());
        }
        boolean namedHere = here;
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> walk(
                            path + "/" + field.getKey(),
                            field.getValue(),
                            namedHere || isNamed(field.getKey()),
                            found));
        } else {
            node.forEach(inside -> walk(path, inside, namedHere, found));
        }
    }

    private boolean isNamed(String text) {
        return text.toLowerCase(Locale.ROOT).contains(name);
    }

    private static boolean hasDigit(String text) {
        return DIGIT.matcher(text).find();
    }
}
