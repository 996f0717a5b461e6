package throughline.surveys.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.journeys.entity.JourneyDefinition;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Item;

/** What a column of a file of answers can mean, in words to choose from. */
public record ImportTargets(List<OfJourney> journeys, List<String> segments) {
    /** What can mean no journey: overall satisfaction, recommendation, weight. */
    public static final List<String> GENERAL = List.of("overall", "recommend", "weight");

    /** Segments under the name of the column, and the organisation's own. */
    public static final List<String> SEGMENTS = List.of("segment", "segment:function", "segment:team");

    /** What can be chosen while the wave is not open. */
    public static final ImportTargets NONE = new ImportTargets(List.of(), List.of());

    private static final String SEGMENT = "segment:";

    /** One meaning; {@code kind}: the last part of the key of its words; {@code title}: of the step or need, or of the journey. */
    public record Target(String key, String kind, Map<String, String> title) {}

    /** The meanings that belong to a journey. */
    public record OfJourney(Map<String, String> title, List<Target> targets) {
        static OfJourney of(JourneyDefinition journey) {
            List<Target> rated = new ArrayList<>();
            List<Target> minutes = new ArrayList<>();
            String whole = Item.journey(journey.key()).key();
            rated.add(new Target(whole, "journey", journey.title()));
            minutes.add(new Target("minutes:" + whole, "minutes", journey.title()));
            journey.steps().forEach(step -> {
                String key = Item.step(journey.key(), step.key()).key();
                rated.add(new Target(key, "step", step.title()));
                minutes.add(new Target("minutes:" + key, "minutes", step.title()));
            });
            journey.needs()
                    .forEach(need -> rated.add(
                            new Target(Item.need(journey.key(), need.key()).key(), "need", need.title())));
            return new OfJourney(
                    journey.title(),
                    Stream.concat(rated.stream(), minutes.stream()).toList());
        }
    }

    static ImportTargets of(List<JourneyDefinition> journeys, Frame frame) {
        return new ImportTargets(
                journeys.stream().map(OfJourney::of).toList(),
                frame.dimensions().stream().map(Frame.Dimension::name).toList());
    }

    /** What stands for a segment that the wave has already. */
    public String ofSegment(String name) {
        return SEGMENT + name;
    }

    /** Whether this can be chosen. */
    public boolean has(String key) {
        return GENERAL.contains(key)
                || SEGMENTS.contains(key)
                || segments.stream().map(this::ofSegment).anyMatch(key::equals)
                || journeys.stream()
                        .flatMap(journey -> journey.targets().stream())
                        .anyMatch(target -> target.key().equals(key));
    }
}
