package throughline.insights.control.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import throughline.insights.control.disclosure.Before;
import throughline.insights.control.disclosure.Disclosed;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.HiddenFigures;
import throughline.insights.entity.ReleaseSummary;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.Journeys;
import throughline.platform.jobs.Progress;
import throughline.support.DatabaseSession;
import throughline.support.SettableClock;
import throughline.support.waves.Parcel;
import throughline.surveys.control.AnswerStore;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

/** Answers of groups put into a wave, and the documents of its release. */
final class SmallRelease {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final DatabaseSession database;
    private Frame frame;
    private final List<Answer> answers = new ArrayList<>();
    private final List<AnswerStore.Comment> comments = new ArrayList<>();
    private Map<String, Object> documents = Map.of();

    /** Functions to answer for; nobody was invited, so that no figure is corrected for a finite population. */
    SmallRelease(DatabaseSession database, String... functions) {
        this.database = database;
        this.frame = new Frame(
                0,
                Arrays.stream(functions)
                        .map(key -> new Frame.FrameUnit(key, key, null, 0))
                        .toList(),
                List.of());
    }

    /** Answers of people in any groups. */
    SmallRelease(DatabaseSession database, Frame frame, List<Answer> answers) {
        this.database = database;
        this.frame = frame;
        this.answers.addAll(answers);
    }

    /** How many were invited in each function, in their order. */
    SmallRelease inviting(long... invited) {
        List<Frame.FrameUnit> units = new ArrayList<>();
        for (int i = 0; i < invited.length; i++) {
            Frame.FrameUnit unit = frame.units().get(i);
            units.add(new Frame.FrameUnit(unit.key(), unit.name(), null, invited[i]));
        }
        frame = new Frame(Arrays.stream(invited).sum(), units, List.of());
        return this;
    }

    /** Answers of a function that rate an item 1, each with so many minutes lost at it. */
    SmallRelease addMinutes(String function, String item, int... minutes) {
        int place = Objects.requireNonNull(places().get(item), item);
        for (int value : minutes) {
            byte[] answer = new byte[places().size()];
            Arrays.fill(answer, Codes.BLANK);
            answer[place] = 1;
            answers.add(new Answer(
                    answer,
                    frame.unitIndex(function),
                    new int[0],
                    1,
                    Map.of(),
                    Map.of(place, value),
                    Map.of(),
                    Map.of()));
        }
        return this;
    }

    /** So many answers of a function (null: not stated) that give these codes to the items named. */
    SmallRelease add(int count, String function, Map<String, Integer> codes) {
        Map<String, Integer> places = places();
        for (int i = 0; i < count; i++) {
            byte[] answer = new byte[places.size()];
            Arrays.fill(answer, Codes.BLANK);
            codes.forEach((item, code) -> answer[Objects.requireNonNull(places.get(item), item)] = code.byteValue());
            answers.add(new Answer(
                    answer, frame.unitIndex(function), new int[0], 1, Map.of(), Map.of(), Map.of(), Map.of()));
        }
        return this;
    }

    /** Answers of a function that believe others rate a step of its own so. */
    SmallRelease addGuesses(int count, String function, String step, int guess) {
        int place = Objects.requireNonNull(asked(0).places().get(step), step);
        for (int i = 0; i < count; i++) {
            byte[] answer = new byte[asked(0).items().size()];
            Arrays.fill(answer, Codes.BLANK);
            answers.add(new Answer(
                    answer,
                    frame.unitIndex(function),
                    new int[0],
                    1,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(place, guess)));
        }
        return this;
    }

    /** So many different texts on an item. */
    SmallRelease say(int count, String item) {
        for (int i = 0; i < count; i++) {
            comments.add(new AnswerStore.Comment(item, "It took " + i + " days."));
        }
        return this;
    }

    /** Puts all answers into a wave, in an order that follows from the seed, and computes its release. */
    SmallRelease compute(long seed) {
        return compute(seed, EnumSet.allOf(Rule.class), Before.nothing());
    }

    /** As the other, with only some rules in force, after what was published before. */
    SmallRelease compute(long seed, Set<Rule> inForce, Before before) {
        Journeys journeys = new Journeys(database.entities(), new JourneyReader(), SettableClock.atNoon());
        String yaml = Parcel.yaml("parcel", "hr");
        long revision = journeys.publish(
                        Objects.requireNonNull(new JourneyReader()
                                .read(yaml, Set.of("hr", "it", "finance"))
                                .definition()),
                        "ada")
                .revisionId();
        Surveys surveys = new Surveys(database.entities());
        Survey survey = surveys.add(new Survey("Services", SurveyDesign.inWaves(List.of("parcel"), 2, 12), NOW));
        Wave wave = surveys.add(new Wave(survey, 1, "Spring", Audience.EVERYBODY));
        wave.open(asked(revision), frame, DisclosureRules.DEFAULT, NOW);
        AnswerStore store = new AnswerStore(database.sql());
        store.write(wave.id(), null, rows(seed).iterator());
        store.keep(wave.id(), comments);
        wave.close(NOW);
        documents = new ReleaseComputation(surveys, store, journeys).compute(wave.id(), before, Progress.NONE, inForce);
        return this;
    }

    Map<String, Object> documents() {
        return new LinkedHashMap<>(documents);
    }

    /** What is hidden and where, by item. */
    Map<String, List<String>> hidden() {
        return ((HiddenFigures) Objects.requireNonNull(documents.get("hidden"))).cells();
    }

    /** What a later version of this release must keep to. */
    Before asEarlierVersion() {
        return new Before(disclosed(), new Disclosed());
    }

    /** What the release of the next wave must keep to. */
    Before asWaveBefore() {
        return new Before(new Disclosed(), disclosed());
    }

    private Disclosed disclosed() {
        List<CellLevels> levels = documents.entrySet().stream()
                .filter(document -> document.getKey().startsWith("levels/"))
                .map(document -> (CellLevels) document.getValue())
                .toList();
        return new Disclosed().with(levels, (HiddenFigures) Objects.requireNonNull(documents.get("hidden")));
    }

    ReleaseSummary summary() {
        return (ReleaseSummary) Objects.requireNonNull(documents.get("summary"));
    }

    <T> T document(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(documents.get(name), name));
    }

    /** The levels of a function; empty if none is shown. */
    CellLevels levels(String cell) {
        return (CellLevels) documents.getOrDefault("levels/" + cell, new CellLevels(cell, Map.of()));
    }

    Optional<DriverReport> drivers(String cell) {
        return Optional.ofNullable((DriverReport) documents.get("drivers/journey:parcel/" + cell));
    }

    /** Ids belong to answers, so that only the order in which they come differs from seed to seed. */
    private List<AnswerStore.Row> rows(long seed) {
        AnswerCodec codec = new AnswerCodec(places().size());
        Random ids = new Random(7);
        List<AnswerStore.Row> rows = new ArrayList<>();
        answers.forEach(answer -> rows.add(new AnswerStore.Row(ids.nextLong(), codec.encode(answer))));
        Collections.shuffle(rows, new Random(seed));
        return rows;
    }

    /** The place of each item that is asked. */
    static Map<String, Integer> places() {
        return asked(0).places();
    }

    private static Questionnaire asked(long revision) {
        return new Questionnaire(
                List.of(new Questionnaire.Asked("parcel", revision, Parcel.STEPS, List.of("informed", "once"))),
                2,
                12,
                null);
    }
}
