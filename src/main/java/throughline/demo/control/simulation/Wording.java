package throughline.demo.control.simulation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.demo.control.workforce.Draws;

/** What people say about a step: why it was bad, how much time it cost, and in their own words. */
record Wording(String reason, int burden, List<String> complaints, String praise) {
    private static final List<Integer> MINUTES = List.of(0, 15, 60, 240, 480);
    private static final List<String> OTHER_REASONS =
            List.of("slow", "silent", "repeat", "incomplete", "complicated", "unfriendly", "other");
    private static final List<String> AFTERTHOUGHTS = List.of(
            "In the end I did it myself.",
            "And nobody said sorry.",
            "It was the same last year.",
            "My whole team has the same story.",
            "A short message would have helped.",
            "This costs more than it saves.",
            "Please ask those who use it before you change it.",
            "I have stopped asking.");
    private static final Map<String, Wording> BY_STEP = read();

    static Wording of(String item) {
        Wording wording = BY_STEP.get(item.substring(item.indexOf(':') + 1));
        if (wording == null) {
            throw new IllegalArgumentException("no words for " + item);
        }
        return wording;
    }

    /** Mostly the usual reason, at times another one as well. */
    List<String> reasons(Draws draws) {
        Set<String> named = new LinkedHashSet<>();
        if (draws.chance(0.75)) {
            named.add(reason);
        }
        if (named.isEmpty() || draws.chance(0.30)) {
            named.add(draws.pick(OTHER_REASONS));
        }
        return List.copyOf(named);
    }

    /** None, 15 minutes, an hour, half a day or a day; more for the worst rating and for burdensome steps. */
    int minutes(int rating, Draws draws) {
        double worse = burden + (rating == 1 ? 1 : 0);
        return MINUTES.get(draws.index(6, 8, 1 + 2 * worse, worse, worse > 3 ? worse - 2 : 0));
    }

    String sentence(int rating, Draws draws) {
        if (rating > 2) {
            return praise;
        }
        String complaint = draws.pick(complaints);
        return draws.chance(0.5) ? complaint + " " + draws.pick(AFTERTHOUGHTS) : complaint;
    }

    private static Map<String, Wording> read() {
        Map<String, Wording> wordings = new HashMap<>();
        List<String> lines = Sentences.TEXT.lines().toList();
        for (int i = 0; i < lines.size(); i += 3) {
            String[] head = lines.get(i).split(" ", -1);
            wordings.put(
                    head[0],
                    new Wording(
                            head[1],
                            Integer.parseInt(head[2]),
                            List.of(lines.get(i + 1).split("\\|", -1)),
                            lines.get(i + 2)));
        }
        return wordings;
    }
}
