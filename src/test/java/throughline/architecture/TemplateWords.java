package throughline.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that stand in a template itself: between tags, or in attributes that people read or hear. */
final class TemplateWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile("\\s(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
    private static final Pattern DIRECTIVE =
            Pattern.compile("@(?:import|param)[^\\n]*|@(?:else(?!if)|endif|endfor|raw|endraw)");

    private TemplateWords() {}

    static List<String> in(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", " ").replaceAll("(?s)<!--.*?-->", " ");
        text = DIRECTIVE.matcher(text).replaceAll(" ");
        text = withoutCalls(text);
        List<String> words = new ArrayList<>();
        Matcher attributes = READ_ATTRIBUTE.matcher(text);
        while (attributes.find()) {
            words.addAll(words(attributes.group(1)));
        }
        words.addAll(words(text.replaceAll("(?s)<[^>]*>", " ")));
        return words;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replaceAll("&[a-z]+;", " "))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** Without expressions, and without what stands in the brackets of conditions, loops and templates called. */
    private static String withoutCalls(String text) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Matcher call = CALL.matcher(text).region(at, text.length());
            if (!call.lookingAt()) {
                rest.append(text.charAt(at++));
                continue;
            }
            int open = call.end() - 1;
            int close = end(text, open);
            // content blocks handed to a template are pages of their own
            String inside = text.substring(open, close);
            Matcher block = BLOCK.matcher(inside);
            while (block.find()) {
                rest.append(' ').append(withoutCalls(block.group(1))).append(' ');
            }
            at = close;
        }
        return rest.toString();
    }

    private static final Pattern CALL =
            Pattern.compile("(?:[$!]|\\$unsafe)\\{|@(?:if|elseif|for)\\(|@template\\.[A-Za-z.-]+\\(");
    private static final Pattern BLOCK = Pattern.compile("(?s)@`(.*?)`");

    /** The place after the bracket that closes the one at this place; brackets in texts do not count. */
    private static int end(String text, int open) {
        char opening = text.charAt(open);
        char closing = opening == '(' ? ')' : '}';
        int depth = 0;
        boolean quoted = false;
        boolean block = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                block = !block;
            } else if (!block && c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!block && !quoted && c == opening) {
                depth++;
            } else if (!block && !quoted && c == closing && --depth == 0) {
                return i + 1;
            }
        }
        throw new AssertionError("not closed: " + text.substring(open, Math.min(text.length(), open + 80)));
    }
}
