package throughline.platform.schema;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Values kept as JSON in text columns. */
public final class JsonText {
    private static final Jsonb JSON = JsonbBuilder.create();

    private JsonText() {}

    public static String of(Object value) {
        return JSON.toJson(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.fromJson(json, type);
    }
}
