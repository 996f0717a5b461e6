package throughline.insights.entity.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far differences can be relied on.
 *
 * @param needs whether the needs of a journey measure one thing, by journey; without those of which it cannot be told
 * @param leagues whether groups of a line may be put in order
 */
public record Reliability(Map<String, Alpha> needs, List<League> leagues) {

    public static final Reliability NONE = new Reliability(Map.of(), List.of());

    /** Cronbach's alpha of so many items with its 95 % interval, from those who rated all. */
    public record Alpha(int items, long n, double alpha, double low, double high) {}

    /**
     * Groups of one line, those with twenty answers and more.
     *
     * @param line what they have in common: {@code functions}, {@code teams} or the name of a segment after {@code segment:}
     * @param reliability median over overall satisfaction and journeys of the reliability of group means, ICC(2)
     * @param open whether that is enough to put them in order
     * @param shrunken by item and cell the mean pulled towards that of all groups, as far as it cannot be relied on; only if open
     */
    public record League(
            String line, int groups, double reliability, boolean open, Map<String, Map<String, Double>> shrunken) {}

    public Optional<League> league(String line) {
        return leagues.stream().filter(league -> league.line().equals(line)).findFirst();
    }
}
