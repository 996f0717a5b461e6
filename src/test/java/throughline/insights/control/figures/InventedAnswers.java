package throughline.insights.control.figures;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import throughline.insights.control.disclosure.Before;
import throughline.insights.control.disclosure.People;
import throughline.insights.control.disclosure.Rule;
import throughline.support.DatabaseSession;
import throughline.support.Databases;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Frame;

/** An invented organisation, what everybody in it answered, and what was published before. */
record InventedAnswers(Frame frame, List<Answer> answers, Before before) {
    InventedAnswers(Frame frame, List<Answer> answers) {
        this(frame, answers, Before.nothing());
    }

    /** The steps that functions deliver in the journey that is asked about, of those that deliver any. */
    static final Map<String, List<String>> STEPS_OF = Map.of(
            "it", List.of("step:parcel/request", "step:parcel/confirm"),
            "hr", List.of("step:parcel/approve", "step:parcel/send"),
            "finance", List.of("step:parcel/pack"));

    private static final Map<String, Integer> PLACES = SmallRelease.places();
    private static final double[] MISSED = {0, 0.03, 0.1, 0.5};

    /** Of an organisation made at random, with as many people. */
    static InventedAnswers random(Random random, int count) {
        People people = People.random(random, count);
        double[] missed = random.doubles(PLACES.size(), 0, 1)
                .map(uniform -> MISSED[(int) (uniform * MISSED.length)])
                .toArray();
        // teams that do not meet a step, but for some of their people
        boolean[][] unmet = new boolean[people.frame().units().size() + 1][PLACES.size()];
        for (boolean[] ofUnit : unmet) {
            for (int place = 0; place < ofUnit.length; place++) {
                ofUnit[place] = random.nextInt(6) == 0;
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            int unit = people.unit(person);
            int mood = random.nextInt(3);
            byte[] codes = new byte[PLACES.size()];
            Map<Integer, Integer> minutes = new HashMap<>();
            Map<Integer, Integer> guesses = new HashMap<>();
            PLACES.forEach((item, place) -> {
                double chance = Math.max(missed[place], unmet[unit + 1][place] ? 0.9 : 0);
                codes[place] = random.nextDouble() < chance
                        ? item.startsWith("step:") ? Codes.NOT_APPLICABLE : Codes.BLANK
                        : code(item, mood + 1 + random.nextInt(3), random);
                if (item.startsWith("step:") && Codes.isRating(codes[place]) && codes[place] < 3) {
                    minutes.put(place, 5 * (1 + random.nextInt(40)));
                }
                if (item.startsWith("step:") && random.nextInt(20) == 0) {
                    guesses.put(place, 1 + random.nextInt(5));
                }
            });
            answers.add(new Answer(codes, unit, people.values(person), 1, Map.of(), minutes, Map.of(), guesses));
        }
        InventedAnswers invented = new InventedAnswers(people.frame(), answers);
        return random.nextBoolean() ? invented.invited(random) : invented;
    }

    /** Somebody in these groups who gave these codes, and nothing else. */
    static Answer answer(int unit, int[] values, Map<String, Integer> given) {
        byte[] codes = new byte[PLACES.size()];
        Arrays.fill(codes, Codes.BLANK);
        given.forEach((item, code) -> codes[Objects.requireNonNull(PLACES.get(item), item)] = code.byteValue());
        return new Answer(codes, unit, values, 1, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private static byte code(String item, int rating, Random random) {
        return (byte) (item.equals("recommend") ? Codes.RECOMMEND_0 + 2 * rating - random.nextInt(2) : rating);
    }

    /** With people invited who did not answer. */
    private InventedAnswers invited(Random random) {
        List<Frame.FrameUnit> units = new ArrayList<>();
        for (int unit = 0; unit < frame.units().size(); unit++) {
            Frame.FrameUnit old = frame.units().get(unit);
            int index = unit;
            long own = answers.stream()
                    .filter(answer -> answer.unit() >= 0
                            && frame.withParents(answer.unit()).contains(index))
                    .count();
            units.add(new Frame.FrameUnit(old.key(), old.name(), old.parent(), own + random.nextInt(20)));
        }
        return new InventedAnswers(new Frame(2L * answers.size(), units, frame.dimensions()), answers);
    }

    /** The same with other answers. */
    InventedAnswers with(List<Answer> others) {
        return new InventedAnswers(frame, others);
    }

    /** The same people and answers in the wave after another. */
    InventedAnswers following(SmallRelease first) {
        return new InventedAnswers(frame, answers, first.asWaveBefore());
    }

    People people() {
        int[] units = answers.stream().mapToInt(Answer::unit).toArray();
        int[][] values = IntStream.range(0, frame.dimensions().size())
                .mapToObj(d -> answers.stream()
                        .mapToInt(answer -> answer.categories()[d])
                        .toArray())
                .toArray(int[][]::new);
        return new People(frame, units, values, before.columns());
    }

    /** The keys of all groups. */
    Set<String> groups() {
        return people().lattice().indexes().keySet();
    }

    /** Who gave a measure of a release a value. */
    BitSet raters(String measure) {
        BitSet raters = new BitSet();
        IntStream.range(0, answers.size())
                .filter(person -> rates(answers.get(person), measure))
                .forEach(raters::set);
        return raters;
    }

    private static boolean rates(Answer answer, String measure) {
        if (measure.startsWith("function:")) {
            String function = measure.substring("function:".length()).split("@", 2)[0];
            return stepsOf(function).stream().anyMatch(step -> rates(answer, step));
        }
        if (measure.startsWith("minutes:")) {
            return answer.minutes().containsKey(PLACES.get(measure.substring("minutes:".length())));
        }
        int code = answer.codes()[Objects.requireNonNull(PLACES.get(measure), measure)];
        return measure.equals("recommend") ? Codes.isRecommendation(code) : Codes.isRating(code);
    }

    static List<String> stepsOf(String function) {
        return STEPS_OF.getOrDefault(function, List.of());
    }

    /** Everything that a release computes levels of. */
    static List<String> measures() {
        List<String> items = List.copyOf(PLACES.keySet());
        return Stream.of(
                        items.stream(),
                        STEPS_OF.keySet().stream()
                                .flatMap(f -> Stream.of("function:" + f, "function:" + f + "@parcel")),
                        items.stream().map(item -> "minutes:" + item))
                .flatMap(measures -> measures)
                .toList();
    }

    /** The release, made as the product makes it. */
    SmallRelease release() {
        return release(EnumSet.allOf(Rule.class));
    }

    /** The release with only some rules in force. */
    SmallRelease release(Set<Rule> inForce) {
        try (DatabaseSession database = Databases.DERBY.open()) {
            SmallRelease release = new SmallRelease(database, frame, answers);
            STEPS_OF.values().stream()
                    .flatMap(List::stream)
                    .forEach(step -> release.say(raters(step).cardinality() / 8, step));
            return release.compute(1, inForce, before);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
