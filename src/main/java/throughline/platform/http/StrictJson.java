package throughline.platform.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON into a record, and nothing overlooked: the library passes over a name that no component has, so that a mistyped name would
 * mean the same as none. Keys of maps are free.
 */
public final class StrictJson {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final JsonReaderFactory TREES = Json.createReaderFactory(Map.of());

    private StrictJson() {}

    /** What the text says; unknown names are refused, all at once, each with the known ones. */
    public static <T> T read(String text, Class<T> type) {
        T said = JSON.fromJson(text, type);
        if (said == null) {
            throw new Refusal(400, "unreadable", "null");
        }
        List<Violation> unknown = new ArrayList<>();
        try (JsonReader reader = TREES.createReader(new StringReader(text))) {
            collect(reader.readValue(), type, "", unknown);
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        return said;
    }

    private static void collect(JsonValue value, Type type, String path, List<Violation> unknown) {
        if (value instanceof JsonArray array && type instanceof ParameterizedType list) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), list.getActualTypeArguments()[0], path + "[" + i + "]", unknown);
            }
        } else if (value instanceof JsonObject object && type instanceof ParameterizedType map) {
            object.forEach((key, inner) -> collect(inner, map.getActualTypeArguments()[1], under(path, key), unknown));
        } else if (value instanceof JsonObject object && type instanceof Class<?> known && known.isRecord()) {
            Map<String, Type> components = new LinkedHashMap<>();
            for (RecordComponent component : known.getRecordComponents()) {
                components.put(component.getName(), component.getGenericType());
            }
            object.forEach((name, inner) -> {
                Type component = components.get(name);
                if (component == null) {
                    String names = String.join(", ", components.keySet());
                    unknown.add(Violation.at(under(path, name), "json.unknown", names));
                } else {
                    collect(inner, component, under(path, name), unknown);
                }
            });
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
