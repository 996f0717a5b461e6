package throughline.statistics.response;

/**
 * How many of those invited gave a usable answer.
 *
 * @param usable answers that count
 * @param invited people who could have answered, ≥ 1
 * @param rate usable/invited, between 0 and 1
 */
public record ResponseRate(long usable, long invited, double rate) {

    /**
     * Usable answers over those invited who were eligible; response rate 1 of AAPOR (2023) where nobody's eligibility is
     * unknown. It is counted, not estimated, so it has no interval.
     *
     * @param usable answers that count
     * @param invited eligible people who were invited
     * @return the rate
     * @throws IllegalArgumentException if nobody was invited, or the answers are negative or more than the invited
     */
    public static ResponseRate of(long usable, long invited) {
        if (invited < 1) {
            throw new IllegalArgumentException("a response rate needs one invited or more, not " + invited);
        }
        if (usable < 0 || usable > invited) {
            throw new IllegalArgumentException(
                    usable + " usable answers of " + invited + " invited; 0 to that many fit");
        }
        return new ResponseRate(usable, invited, (double) usable / invited);
    }
}
