package throughline.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.entity.JourneyDefinition;

/** Small journeys to work with. */
public final class Definitions {
    /** The functions that the shipped journeys name. */
    public static final Set<String> FUNCTIONS = Set.of("hr", "it", "finance", "purchasing", "real-estate", "legal");

    private Definitions() {}

    /** A journey that comes with the program. */
    public static JourneyDefinition shipped(String key) {
        try {
            String file = Files.readString(Path.of("journeys", key + ".yaml"));
            return Objects.requireNonNull(
                    new JourneyReader().read(file, FUNCTIONS).definition());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A good definition with two steps over two functions. */
    public static String yaml(String key) {
        return """
                key: %s
                title:
                  en: A badge
                  de: Ein Ausweis
                moment:
                  en: I need a badge
                audience:
                  en: Everybody
                selection:
                  frequencyPerYear: 0.5
                  importance: 3
                  costPerCase: 40
                owner: hr
                steps:
                  - key: ask
                    title:
                      en: Ask for it
                    employee:
                      en: Sends the form
                    delivery:
                      en: Checks the form
                    responsible: hr
                    channel: portal
                    promisedDays: 1
                    addsValue: necessary
                  - key: fetch
                    title:
                      en: Fetch it
                    employee:
                      en: Goes to the desk
                    delivery:
                      en: Prints the badge
                    responsible: real-estate
                    contributors:
                      - function: it
                        share: 0.25
                    channel: in-person
                    addsValue: "yes"
                needs:
                  - key: informed
                    title:
                      en: I know when it is ready
                  - key: once
                    title:
                      en: I go there once
                """.formatted(key);
    }
}
