package throughline.demo.control.workforce;

import java.util.List;
import java.util.Map;

/** A site of Meridian: its time zone, the language people write in there, and where names of people there come from. */
enum Place {
    PARIS("Paris", "Europe/Paris", "fr", "fr fr fr fr ma de"),
    LYON("Lyon", "Europe/Paris", "fr", "fr fr fr fr ma ma"),
    LISBON("Lisbon", "Europe/Lisbon", "pt", "pt pt pt pt pt fr"),
    OSLO("Oslo", "Europe/Oslo", "nb", "no no no no no de"),
    TORONTO("Toronto", "America/Toronto", "en-CA", "ca ca ca in in fr"),
    REMOTE("Remote", "Europe/Berlin", "en", "de de nl in ca pt");

    private final String label;
    private final String timeZone;
    private final String locale;
    private final String origins;

    Place(String label, String timeZone, String locale, String origins) {
        this.label = label;
        this.timeZone = timeZone;
        this.locale = locale;
        this.origins = origins;
    }

    /** A place drawn in proportion to these shares. */
    static Place drawn(Map<String, Double> shares, Draws draws) {
        List<Place> places = List.of(values());
        return places.get(draws.index(places.stream()
                .mapToDouble(place -> shares.getOrDefault(place.label, 0.0))
                .toArray()));
    }

    String label() {
        return label;
    }

    String timeZone() {
        return timeZone;
    }

    List<String> origins() {
        return List.of(origins.split(" ", -1));
    }

    /** Most people read the language of their site; those with a German name read German wherever they are. */
    String locale(String origin) {
        return origin.equals("de") ? "de" : locale;
    }
}
