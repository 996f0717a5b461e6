package throughline.surveys.entity;

import java.util.List;
import java.util.Map;

/** Who is asked: members of any of these functions (none named: all), with any of these values in each named segment. */
public record Audience(List<String> functions, Map<String, List<String>> segments) {
    public static final Audience EVERYBODY = new Audience(List.of(), Map.of());

    public Audience {
        functions = functions == null ? List.of() : List.copyOf(functions);
        segments = segments == null ? Map.of() : Map.copyOf(segments);
    }
}
