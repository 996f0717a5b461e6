package throughline.surveys.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.journeys.entity.Contributor;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Need;
import throughline.journeys.entity.Step;
import throughline.platform.pages.View;
import throughline.surveys.control.Colleagues;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;

/**
 * What one invitation to the wave of this number asks: the journeys in the order of the survey and, by lot, in that in which details are asked. {@code device}
 * names what the person answers on, as a key of the messages; {@code used} says that the ballot of the invitation was given out;
 * {@code own}: the steps that the person's function delivers. {@code about}: the one journey asked about, of an always-on survey.
 * {@code optedOut}: whether the person wants to be asked no more.
 */
public record RespondForm(
        long number,
        String title,
        String wave,
        @Nullable LocalDate closesOn,
        Questionnaire questionnaire,
        DisclosureRules rules,
        List<AskedJourney> journeys,
        List<String> lot,
        Colleagues.Sharing sharing,
        boolean used,
        String device,
        OwnSteps own,
        @Nullable AskedJourney about,
        boolean optedOut) {

    /** The lost minutes that can be named. */
    public static final List<Integer> MINUTES = List.of(0, 15, 60, 240, 480, 960);
    /** The most characters that somebody may write about one step. */
    public static final int LONGEST = 1000;

    /** A journey with its steps and needs. */
    public record AskedJourney(
            String key,
            Map<String, String> title,
            Map<String, String> moment,
            List<AskedStep> steps,
            List<AskedNeed> needs) {
        static AskedJourney of(Questionnaire.Asked asked, JourneyDefinition says, Map<String, String> names) {
            return new AskedJourney(
                    says.key(),
                    says.title(),
                    says.moment(),
                    asked.steps().stream()
                            .flatMap(key -> says.step(key).stream())
                            .map(step -> AskedStep.of(says.key(), step, names))
                            .toList(),
                    asked.needs().stream()
                            .flatMap(key -> says.need(key).stream())
                            .map(need -> AskedNeed.of(says.key(), need))
                            .toList());
        }

        public String item() {
            return Item.journey(key).key();
        }
    }

    /** A step by its item key; {@code by} names the responsible function, then those that contribute. */
    public record AskedStep(String item, Map<String, String> title, List<String> by) {
        static AskedStep of(String journey, Step step, Map<String, String> names) {
            List<String> by = new ArrayList<>(List.of(name(step.responsible(), names)));
            for (Contributor contributor : step.contributors()) {
                by.add(name(contributor.function(), names));
            }
            return new AskedStep(Item.step(journey, step.key()).key(), step.title(), by);
        }

        private static String name(String key, Map<String, String> names) {
            return names.getOrDefault(key, key);
        }
    }

    /** The steps that a function delivers, of which the form draws some; none if it delivers nothing, or nobody knows the function. */
    public record OwnSteps(String function, List<OwnStep> steps) {
        public static final OwnSteps NONE = new OwnSteps("", List.of());
    }

    /** A step that the person's function delivers, by its item key, with the title of its journey. */
    public record OwnStep(String item, Map<String, String> title, Map<String, String> journey) {}

    /** A need by its item key. */
    public record AskedNeed(String item, Map<String, String> title) {
        static AskedNeed of(String journey, Need need) {
            return new AskedNeed(Item.need(journey, need.key()).key(), need.title());
        }
    }

    /** The functions whose steps are asked about, by name. */
    public List<String> functions() {
        return journeys.stream()
                .flatMap(journey -> journey.steps().stream())
                .map(step -> step.by().get(0))
                .distinct()
                .toList();
    }

    /** “A, B and C” in the reader's language; empty for none. */
    public static String listed(View view, List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        String first = names.subList(0, last).stream()
                .reduce((a, b) -> view.text("respond.list", a, b))
                .orElseThrow();
        return view.text("respond.and", first, names.get(last));
    }

    public List<String> reasons() {
        return Codes.REASONS;
    }

    /** The counts of {@link Colleagues.Sharing} as {@code groups:count}, joined by blanks. */
    public String shared() {
        return sharing.counts().entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
