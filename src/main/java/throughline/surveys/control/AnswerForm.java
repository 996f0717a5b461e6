package throughline.surveys.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;

/**
 * An answer as a browser or program sends it, everything by item key: ratings ({@code "1"}…{@code "5"}, {@code "na"}; recommendation
 * {@code "0"}…{@code "10"}), reasons for low ratings, lost minutes, words; what somebody believes others rate the steps that their own
 * function delivers ({@code guesses}); the journeys gone through; and the groups it may be counted in, by name.
 */
public record AnswerForm(
        @Nullable List<String> experienced,
        @Nullable Map<String, String> ratings,
        @Nullable Map<String, List<String>> reasons,
        @Nullable Map<String, Integer> minutes,
        @Nullable Map<String, String> comments,
        @Nullable String unit,
        @Nullable Map<String, String> segments,
        @Nullable Map<String, String> guesses) {

    private static final int LONGEST_COMMENT = 1000;
    // as one encoded row, even in letters of four bytes, they have to fit a column of 32 kB
    private static final int LONGEST_COMMENTS = 6000;
    private static final int MOST_MINUTES = 60_000;

    /** Whether it says anything about own steps, so that it has to be known whose they are. */
    boolean hasGuesses() {
        return !orEmpty(guesses).isEmpty();
    }

    /**
     * The answer in the form it is kept; refused with the path of everything that does not fit what was asked.
     *
     * @param deliverers the function that is responsible for each step, by item key
     */
    Answer answer(Questionnaire questionnaire, Frame frame, Map<String, String> deliverers) {
        return new Reading(questionnaire, frame, deliverers).answer();
    }

    private final class Reading {
        private final Questionnaire questionnaire;
        private final Frame frame;
        private final Map<String, String> deliverers;
        private final List<Item> items;
        private final Map<String, Integer> places;
        private final List<Violation> violations = new ArrayList<>();

        Reading(Questionnaire questionnaire, Frame frame, Map<String, String> deliverers) {
            this.questionnaire = questionnaire;
            this.frame = frame;
            this.deliverers = deliverers;
            this.items = questionnaire.items();
            this.places = questionnaire.places();
        }

        Answer answer() {
            byte[] codes = codes();
            int unit = unitIndex();
            Answer answer = new Answer(
                    codes,
                    unit,
                    categories(),
                    1,
                    reasonBits(),
                    checkedMinutes(),
                    checkedComments(),
                    checkedGuesses(unit));
            if (violations.isEmpty() && answer.rated().isEmpty()) {
                violations.add(Violation.at("ratings", "answer.empty"));
            }
            if (!violations.isEmpty()) {
                throw Refusal.invalid(violations);
            }
            return answer;
        }

        private byte[] codes() {
            byte[] codes = new byte[items.size()];
            if (!questionnaire.isAboutOneWay()) {
                codes[0] = Codes.BLANK;
                codes[1] = Codes.BLANK;
            }
            for (String journey : orEmpty(experienced)) {
                int place = place("experienced", Item.journey(journey).key());
                if (place >= 0) {
                    codes[place] = Codes.EXPERIENCED;
                }
            }
            orEmpty(ratings).forEach((key, value) -> {
                int place = place("ratings", key);
                if (place >= 0) {
                    codes[place] = code(items.get(place), key, value == null ? "" : value);
                }
            });
            fillDetailed(codes);
            return codes;
        }

        /** In a journey with details, what was not answered was skipped; elsewhere it was not shown. */
        private void fillDetailed(byte[] codes) {
            int detailed = 0;
            for (Questionnaire.Asked asked : questionnaire.journeys()) {
                int[] own = IntStream.range(0, items.size())
                        .filter(i -> asked.journey().equals(items.get(i).journey()))
                        .toArray();
                boolean details =
                        Arrays.stream(own).anyMatch(i -> codes[i] != Codes.NOT_SHOWN && codes[i] != Codes.EXPERIENCED);
                if (details) {
                    detailed++;
                    Arrays.stream(own)
                            .filter(i -> codes[i] == Codes.NOT_SHOWN || codes[i] == Codes.EXPERIENCED)
                            .forEach(i -> codes[i] = Codes.BLANK);
                }
            }
            if (detailed > questionnaire.detailLimit()) {
                violations.add(
                        Violation.at("ratings", "answer.too-many-journeys", detailed, questionnaire.detailLimit()));
            }
        }

        private byte code(Item item, String key, String value) {
            String path = "ratings." + key;
            if (item.kind() == Item.Kind.RECOMMEND) {
                if (value.matches("[0-9]|10")) {
                    return (byte) (Codes.RECOMMEND_0 + Integer.parseInt(value));
                }
                violations.add(Violation.at(path, "answer.recommend", value));
                return Codes.BLANK;
            }
            if (value.equals("na") && item.kind() == Item.Kind.STEP) {
                return Codes.NOT_APPLICABLE;
            }
            if (!value.matches("[1-5]")) {
                violations.add(Violation.at(path, "answer.rating", value));
                return Codes.BLANK;
            }
            return Byte.parseByte(value);
        }

        private Map<Integer, Integer> reasonBits() {
            Map<Integer, Integer> bits = new TreeMap<>();
            orEmpty(reasons).forEach((key, named) -> {
                int place = place("reasons", key);
                for (String reason : orEmpty(named)) {
                    int index = reason == null ? -1 : Codes.REASONS.indexOf(reason);
                    if (index < 0) {
                        violations.add(Violation.at(
                                "reasons." + key, "answer.reason", reason, String.join(", ", Codes.REASONS)));
                    } else if (place >= 0) {
                        bits.merge(place, 1 << index, (a, b) -> a | b);
                    }
                }
            });
            return bits;
        }

        private Map<Integer, Integer> checkedMinutes() {
            Map<Integer, Integer> checked = new TreeMap<>();
            orEmpty(minutes).forEach((key, value) -> {
                int place = place("minutes", key);
                if (value == null || value < 0 || value > MOST_MINUTES) {
                    violations.add(
                            Violation.at("minutes." + key, "answer.minutes", String.valueOf(value), MOST_MINUTES));
                } else if (place >= 0) {
                    checked.put(place, value);
                }
            });
            return checked;
        }

        private Map<Integer, String> checkedComments() {
            Map<Integer, String> checked = new HashMap<>();
            orEmpty(comments).forEach((key, text) -> {
                int place = place("comments", key);
                String plain = plain(text);
                if (plain.length() > LONGEST_COMMENT) {
                    violations.add(Violation.at("comments." + key, "answer.comment", plain.length(), LONGEST_COMMENT));
                } else if (place >= 0 && !plain.isEmpty()) {
                    checked.put(place, plain);
                }
            });
            int together = checked.values().stream().mapToInt(String::length).sum();
            if (together > LONGEST_COMMENTS) {
                violations.add(Violation.at("comments", "answer.comments", together, LONGEST_COMMENTS));
            }
            return checked;
        }

        /** Of own steps only, which nobody could tell without the function. */
        private Map<Integer, Integer> checkedGuesses(int unit) {
            Map<Integer, Integer> checked = new TreeMap<>();
            orEmpty(guesses).forEach((key, value) -> {
                String path = "guesses." + key;
                int place = place("guesses", key);
                if (place < 0) {
                    return;
                }
                if (unit < 0 || !frame.function(unit).key().equals(deliverers.get(key))) {
                    violations.add(Violation.at(path, "answer.guess", key));
                } else if (value == null || !value.matches("[1-5]")) {
                    violations.add(Violation.at(path, "answer.rating", String.valueOf(value)));
                } else {
                    checked.put(place, Integer.valueOf(value));
                }
            });
            return checked;
        }

        private int unitIndex() {
            if (unit == null || unit.isEmpty()) {
                return -1;
            }
            int index = frame.unitIndex(unit);
            if (index < 0) {
                violations.add(Violation.at("unit", "answer.group", unit));
            }
            return index;
        }

        private int[] categories() {
            int[] indexes = new int[frame.dimensions().size()];
            Arrays.fill(indexes, -1);
            orEmpty(segments).forEach((name, label) -> {
                int dimension = frame.dimensionIndex(name);
                int category =
                        dimension < 0 ? -1 : frame.dimensions().get(dimension).indexOf(label);
                if (category < 0) {
                    violations.add(Violation.at("segments." + name, "answer.group", label));
                } else {
                    indexes[dimension] = category;
                }
            });
            return indexes;
        }

        private int place(String path, String key) {
            Integer place = places.get(key);
            if (place == null) {
                violations.add(Violation.at(path + "." + key, "answer.item", key));
                return -1;
            }
            return place;
        }
    }

    /** Without control and direction-changing characters, which only confuse whoever reads the words. The form does the same. */
    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n")
                        .replace('\t', ' ')
                        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                        .strip();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
