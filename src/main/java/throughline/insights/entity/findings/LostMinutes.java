package throughline.insights.entity.findings;

import java.util.Map;

/**
 * Minutes lost at steps of everybody, by item, with values above the 99th percentile replaced by it. Only where enough people lie above
 * that the plain mean, published as well, does not tell what one of them said.
 */
public record LostMinutes(Map<String, Cut> items) {

    /**
     * A mean of minutes.
     *
     * @param cut how many values were replaced
     * @param standardError of the mean
     */
    public record Cut(long n, long cut, double mean, double low, double high, double standardError) {}
}
