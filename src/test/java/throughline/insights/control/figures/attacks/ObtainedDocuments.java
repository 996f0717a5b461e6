package throughline.insights.control.figures.attacks;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import throughline.platform.schema.JsonText;

/**
 * The documents of a release as somebody obtains them, as JSON, whatever is in them: every number with the groups and items that are
 * named around it, in the name of the document, in keys and in texts beside it.
 */
public final class ObtainedDocuments {
    /** The one document that nobody gets. */
    private static final String KEPT = "hidden";
    /** Texts that name another group than the one that the numbers beside them are about. */
    private static final Set<String> ELSEWHERE = Set.of("borrowedFrom", "parent");

    private final Set<String> cells;
    private final Map<String, String> items = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** Numbers that stand together, by their keys, and what is named around them. */
    public record Place(
            String document, String path, Set<String> cells, Set<String> items, Map<String, Double> numbers) {
        /** The first of these numbers that is there, or NaN. */
        double number(String... keys) {
            return Stream.of(keys)
                    .filter(numbers::containsKey)
                    .mapToDouble(key -> numbers.getOrDefault(key, Double.NaN))
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    /**
     * @param cells all groups that may be named
     * @param measures all items and measures that may be named
     */
    public ObtainedDocuments(Map<String, Object> documents, Set<String> cells, List<String> measures) {
        this.cells = Set.copyOf(cells);
        measures.forEach(measure -> items.put(measure, measure));
        items.put("parcel", "journey:parcel");
        documents.forEach((name, document) -> {
            if (!name.equals(KEPT)) {
                JsonObject object = JsonText.read(JsonText.of(document), JsonObject.class);
                walk(new Place(name, "", Set.of(), Set.of(), Map.of()), parts(name), object);
            }
        });
    }

    /** All numbers, those that stand together in one. */
    public List<Place> places() {
        return places;
    }

    /** Every text between slashes of a name, however many slashes it has itself. */
    private static List<String> parts(String name) {
        String[] words = name.split("/", -1);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                parts.add(String.join("/", List.of(words).subList(from, to)));
            }
        }
        return parts;
    }

    private void walk(Place around, List<String> named, JsonValue value) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                walk(around, named, array.get(i));
            }
        } else if (value instanceof JsonObject object) {
            List<String> texts = new ArrayList<>(named);
            object.forEach((key, text) -> {
                if (text instanceof JsonString string && !ELSEWHERE.contains(key)) {
                    texts.add(string.getString());
                }
            });
            Place here = with(around, texts);
            Map<String, Double> together = new LinkedHashMap<>();
            object.forEach((key, inside) -> {
                Place below = with(
                        new Place(here.document(), here.path() + "/" + key, here.cells(), here.items(), Map.of()),
                        List.of(key));
                if (inside instanceof JsonNumber number
                        && below.cells().equals(here.cells())
                        && below.items().equals(here.items())) {
                    together.put(key, number.doubleValue());
                } else {
                    walk(below, List.of(), inside);
                }
            });
            add(here, together);
        } else if (value instanceof JsonNumber number) {
            add(around, Map.of("", number.doubleValue()));
        }
    }

    private boolean isNamed(String text) {
        return cells.contains(text) || cells.contains("unit:" + text) || items.containsKey(text);
    }

    /** A function is not named where one of its teams is. */
    private boolean isWithin(String name, String longer) {
        return longer.length() > name.length() && longer.contains(name) && isNamed(longer);
    }

    private void add(Place here, Map<String, Double> numbers) {
        if (!numbers.isEmpty()) {
            places.add(new Place(here.document(), here.path(), here.cells(), here.items(), numbers));
        }
    }

    private Place with(Place place, List<String> named) {
        Set<String> moreCells = new TreeSet<>(place.cells());
        Set<String> moreItems = new TreeSet<>(place.items());
        named.stream()
                .filter(name -> isNamed(name) && named.stream().noneMatch(longer -> isWithin(name, longer)))
                .forEach(name -> {
                    Stream.of(name, "unit:" + name).filter(cells::contains).forEach(moreCells::add);
                    String item = items.get(name);
                    if (item != null) {
                        moreItems.add(item);
                    }
                });
        return new Place(place.document(), place.path(), moreCells, moreItems, place.numbers());
    }
}
