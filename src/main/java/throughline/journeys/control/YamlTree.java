package throughline.journeys.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML 1.2 (or JSON) text as a tree of plain values, with the place in the text of each. Tags, anchors and aliases are not
 * accepted: nothing in a text may make objects or grow when read.
 */
final class YamlTree {
    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 12;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(LONGEST)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    private final Map<String, Mark> places = new HashMap<>();
    private final JsonNode root;

    private YamlTree(Node node) throws Unreadable {
        root = convert(node, "");
    }

    /** Why a text is not accepted, and where; lines and columns count from 1. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final Place place;

        Unreadable(String message, Place place) {
            super(message);
            this.place = place;
        }

        Place place() {
            return place;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** A place in a text. */
    record Place(int line, int column) implements java.io.Serializable {
        static final Place START = new Place(1, 1);

        static Place of(@Nullable Mark mark) {
            return mark == null ? START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }
    }

    static YamlTree of(String text) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable("is too long: at most " + LONGEST + " characters", Place.START);
        }
        try {
            int depth = 0;
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                requirePlain(event);
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new Unreadable(
                            "is nested too deeply: at most " + DEEPEST + " levels",
                            Place.of(event.getStartMark().orElse(null)));
                }
            }
            Node node = new Compose(SETTINGS)
                    .composeString(text)
                    .orElseThrow(() -> new Unreadable("is empty", Place.START));
            return new YamlTree(node);
        } catch (MarkedYamlEngineException malformed) {
            throw new Unreadable(
                    String.valueOf(malformed.getProblem()),
                    Place.of(malformed.getProblemMark().orElse(null)));
        } catch (YamlEngineException malformed) {
            throw new Unreadable(String.valueOf(malformed.getMessage()), Place.START);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Where the value at a JSON pointer stands, or the nearest value around it. */
    Place place(String pointer) {
        for (String path = pointer; ; path = path.substring(0, path.lastIndexOf('/'))) {
            Mark mark = places.get(path);
            if (mark != null || path.isEmpty()) {
                return Place.of(mark);
            }
        }
    }

    private static void requirePlain(Event event) throws Unreadable {
        Place place = Place.of(event.getStartMark().orElse(null));
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (event instanceof AliasEvent || anchored) {
            throw new Unreadable("anchors and aliases are not accepted; write the value out", place);
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent());
        if (tagged) {
            throw new Unreadable("tags are not accepted; write a plain value", place);
        }
    }

    private JsonNode convert(Node node, String pointer) throws Unreadable {
        node.getStartMark().ifPresent(mark -> places.put(pointer, mark));
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = key(tuple.getKeyNode());
                if (object.has(key)) {
                    throw new Unreadable(
                            "duplicate key \"" + key + "\"; keep one",
                            Place.of(tuple.getKeyNode().getStartMark().orElse(null)));
                }
                object.set(
                        key,
                        convert(
                                tuple.getValueNode(),
                                pointer + "/" + key.replace("~", "~0").replace("/", "~1")));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            var array = JsonNodeFactory.instance.arrayNode();
            int index = 0;
            for (Node element : sequence.getValue()) {
                array.add(convert(element, pointer + "/" + index++));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static String key(Node node) throws Unreadable {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Unreadable(
                "keys must be plain words", Place.of(node.getStartMark().orElse(null)));
    }

    private static JsonNode scalar(ScalarNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        Tag tag = node.getTag();
        String value = node.getValue();
        if (tag.equals(Tag.NULL)) {
            return make.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return make.booleanNode(Boolean.parseBoolean(value));
        }
        try {
            if (tag.equals(Tag.INT)) {
                BigDecimal number = new BigDecimal(value);
                return number.precision() > 18 ? make.textNode(value) : make.numberNode(number.toBigIntegerExact());
            }
            if (tag.equals(Tag.FLOAT)) {
                BigDecimal number = new BigDecimal(value);
                return Double.isInfinite(number.doubleValue()) ? make.textNode(value) : make.numberNode(number);
            }
        } catch (ArithmeticException | NumberFormatException notDecimal) {
            // .inf, .nan, 0x…: not numbers of this format, so the schema refuses them as text
            return make.textNode(value);
        }
        return make.textNode(value);
    }
}
