package throughline.platform.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A text in Markdown, as a part of a page.
 *
 * @param title its first heading
 * @param body all that follows; HTML in the text is shown as it is written
 */
public record Markdown(String title, Content body) {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    /**
     * Reads a text that begins with its title.
     *
     * @param addresses from where a link points in the text to where it shall point in the page
     * @throws IllegalArgumentException if it does not begin with a heading
     */
    public static Markdown of(String text, UnaryOperator<String> addresses) {
        Node document = Parser.builder().extensions(TABLES).build().parse(text);
        if (!(document.getFirstChild() instanceof Heading heading)) {
            throw new IllegalArgumentException("a text without a title");
        }
        heading.unlink();
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> adapt(node, tag, attributes, addresses))
                .build()
                .render(document);
        return new Markdown(TextContentRenderer.builder().build().render(heading), output -> output.writeContent(html));
    }

    private static void adapt(Node node, String tag, Map<String, String> attributes, UnaryOperator<String> addresses) {
        if (node instanceof Link link) {
            attributes.put("href", addresses.apply(link.getDestination()));
        } else if (node instanceof TableBlock && tag.equals("table")) {
            attributes.put("class", "table");
            // a wide one is scrolled by keys as well
            attributes.put("tabindex", "0");
        }
    }
}
