package throughline.insights.entity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.surveys.entity.DisclosureRules;

/**
 * What a release is about: the wave, the rules it was made under, its cells, the journeys in it, who answered, and how much is shown.
 */
public record ReleaseSummary(
        long wave,
        String waveName,
        int waveNumber,
        long survey,
        long answers,
        long invited,
        boolean weighted,
        DisclosureRules rules,
        List<Cell> cells,
        List<AskedJourney> journeys,
        List<ResponseRate> responses,
        Shown shown) {

    /**
     * How many figures there are and how many are not shown.
     *
     * @param published figures that are shown
     * @param tooFew hidden because too few answered
     * @param alongside hidden along with those, so that they cannot be worked out
     * @param notMade in breakdowns of units by a segment that are not made, because too much would be hidden in them
     */
    public record Shown(long published, long tooFew, long alongside, long notMade) {}

    /** A journey in the revision that was asked. */
    public record AskedJourney(String key, long revisionId) {}

    /** How many of those invited in a unit answered; rounded to 5 % below 20 invited. */
    public record ResponseRate(String cell, String name, long invited, double rate) {}

    public Optional<Cell> cell(String key) {
        return cells.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    public @Nullable Long revisionOf(String journey) {
        return journeys.stream()
                .filter(j -> j.key().equals(journey))
                .map(AskedJourney::revisionId)
                .findFirst()
                .orElse(null);
    }
}
