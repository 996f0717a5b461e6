package throughline.journeys.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.journeys.entity.JourneyDefinition;

/** Reads journey definitions, YAML or JSON, against the published schema and the rules a schema cannot say. */
@ApplicationScoped
public class JourneyReader {
    static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .setSerializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY);

    private static final String NOT_UTF8 =
            "the character here is not in UTF-8; save the text in UTF-8 and send it again";

    private final JsonSchema schema;

    public JourneyReader() {
        try (InputStream input =
                JourneyReader.class.getClassLoader().getResourceAsStream("journeys/journey.schema.json")) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build();
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(input, config);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A definition, or what is wrong with the text; never both. */
    public record Reading(@Nullable JourneyDefinition definition, List<JourneyProblem> problems) {}

    /** Reads the bytes of a file, which must be UTF-8, as they were sent or stored. */
    public Reading read(ByteBuffer bytes, Set<String> functions) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate(), text, true);
        String readable = text.flip().toString();
        if (!end.isError()) {
            return read(readable, functions);
        }
        int line = (int) readable.chars().filter(c -> c == '\n').count() + 1;
        int column = readable.length() - readable.lastIndexOf('\n');
        return new Reading(null, List.of(new JourneyProblem(line, column, "", NOT_UTF8)));
    }

    /** Reads a text; {@code functions} are the keys of functions that exist. */
    public Reading read(String text, Set<String> functions) {
        YamlTree tree;
        try {
            tree = YamlTree.of(text);
        } catch (YamlTree.Unreadable unreadable) {
            YamlTree.Place place = unreadable.place();
            return new Reading(
                    null, List.of(new JourneyProblem(place.line(), place.column(), "", unreadable.getMessage())));
        }
        List<JourneyProblem> problems = new ArrayList<>();
        for (ValidationMessage message : schema.validate(tree.root())) {
            problems.add(problem(tree, message));
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(JourneyProblem::line).thenComparingInt(JourneyProblem::column));
            return new Reading(null, problems);
        }
        JourneyDefinition definition = definition(tree.root());
        problems.addAll(new JourneyRules(definition, functions, tree).problems());
        return new Reading(problems.isEmpty() ? definition : null, problems);
    }

    /** The definition that was stored as JSON. */
    public JourneyDefinition stored(String json) {
        try {
            return definition(JSON.readTree(json));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException(corrupt);
        }
    }

    /** The definition as JSON, always the same text for the same definition. */
    public String json(JourneyDefinition definition) {
        try {
            return JSON.writeValueAsString(definition);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JourneyDefinition definition(JsonNode node) {
        try {
            return JSON.treeToValue(node, JourneyDefinition.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JourneyProblem problem(YamlTree tree, ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        // for a property that should not be there, its own place says more than that of the object around it
        String property = message.getProperty();
        boolean extra = property != null && tree.root().at(pointer).has(property);
        String exact = extra ? pointer + "/" + property : pointer;
        YamlTree.Place place = tree.place(exact);
        return new JourneyProblem(place.line(), place.column(), JourneyProblem.path(exact), message.getError());
    }
}
