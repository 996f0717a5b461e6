package throughline.support.waves;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A journey of five steps through four functions, and the people who make it. */
public final class Parcel {
    /** In the order in which {@link Opinions} rates them; what happens to the last decides about the journey. */
    public static final List<String> STEPS = List.of("request", "approve", "pack", "confirm", "send");

    private static final List<String> RESPONSIBLE = List.of("it", "hr", "finance", "it");

    private Parcel() {}

    /** The steps as items of an answer. */
    public static List<String> steps(String key) {
        return STEPS.stream().map(step -> "step:" + key + "/" + step).toList();
    }

    /** What {@link Opinions} rate, in their order. */
    public static List<String> items(String key) {
        return Stream.concat(Stream.of("overall", "journey:" + key), steps(key).stream())
                .toList();
    }

    /** The header of a file of {@link Opinions#rows} whose columns say what they are. */
    public static String header(String key, String... groups) {
        return String.join(",", items(key)) + "," + String.join(",", groups) + "\n";
    }

    /** The journey; {@code sender} is the function responsible for the last step. */
    public static String yaml(String key, String sender) {
        String steps = IntStream.range(0, STEPS.size())
                .mapToObj(i -> step(STEPS.get(i), i < RESPONSIBLE.size() ? RESPONSIBLE.get(i) : sender))
                .collect(Collectors.joining());
        return """
                key: %s
                title:
                  en: A parcel to a customer
                moment:
                  en: I have to send something
                audience:
                  en: Everybody
                selection:
                  frequencyPerYear: 6
                  importance: 4
                  costPerCase: 25
                owner: %s
                steps:
                %sneeds:
                  - key: informed
                    title:
                      en: I know where it is
                  - key: once
                    title:
                      en: I say everything once
                """.formatted(key, sender, steps);
    }

    /** A file of people: functions in turn, two teams and two sites in each. */
    public static String people(int count, String... functions) {
        StringBuilder file = new StringBuilder("id,name,email,function,team,Site\n");
        for (int i = 0; i < count; i++) {
            int round = i / functions.length;
            file.append("p%1$d,Person %1$d,p%1$d@people.example,%2$s,%3$s,%4$s\n"
                    .formatted(
                            i,
                            functions[i % functions.length],
                            round % 2 == 0 ? "Desk" : "Field",
                            round % 3 == 0 ? "Bern" : "Genf"));
        }
        return file.toString();
    }

    private static String step(String key, String responsible) {
        return """
                  - key: %1$s
                    title:
                      en: Step %1$s
                    employee:
                      en: Waits for it
                    delivery:
                      en: Does it
                    responsible: %2$s
                    channel: portal
                    addsValue: "yes"
                """.formatted(key, responsible);
    }
}
