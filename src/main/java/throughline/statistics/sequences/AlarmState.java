package throughline.statistics.sequences;

/**
 * Where a {@link DeteriorationAlarm} stands.
 *
 * @param sum how much evidence of decline has gathered, in standard errors, ≥ 0
 * @param periods observed so far; those after the alarm count
 * @param since first period of the present gathering, from 1; 0 while the sum is 0
 * @param raisedAt period that raised the alarm, from 1; 0 if none did
 */
public record AlarmState(double sum, long periods, long since, long raisedAt) {

    /** Before the first period. */
    public static final AlarmState START = new AlarmState(0, 0, 0, 0);

    /**
     * Whether the alarm was raised. {@code since} then says where the decline seems to have begun (Page 1954).
     *
     * @return true from the period that raised it on
     */
    public boolean raised() {
        return raisedAt > 0;
    }
}
