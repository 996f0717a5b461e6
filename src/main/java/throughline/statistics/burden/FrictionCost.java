package throughline.statistics.burden;

import java.util.List;
import throughline.statistics.levels.Interval;

/**
 * What lost time costs in a year.
 *
 * @param cost in the currency of the hourly costs
 * @param hours lost
 * @param standardError of the cost
 * @param interval 95 % for the cost, not below 0
 */
public record FrictionCost(double cost, double hours, double standardError, Interval interval) {

    /**
     * One place where time is lost.
     *
     * @param volume E, cases a year of the kind that the minutes are about
     * @param volumeError u, standard error of the volume as a share of it, such as .10
     * @param minutes m̄, mean minutes lost in a case, with their error
     * @param hourlyCost c, what an hour of those who lose it costs
     */
    public record Item(double volume, double volumeError, Minutes minutes, double hourlyCost) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative, NaN or infinite
         */
        public Item {
            requireAmount(volume, "volume");
            requireAmount(volumeError, "relative error of the volume");
            requireAmount(hourlyCost, "hourly cost");
        }

        private double cost() {
            return volume * minutes.mean() / 60 * hourlyCost;
        }
    }

    /**
     * Mean minutes of a case.
     *
     * @param mean m̄
     * @param standardError of the mean
     */
    public record Minutes(double mean, double standardError) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative, NaN or infinite
         */
        public Minutes {
            requireAmount(mean, "minutes");
            requireAmount(standardError, "standard error of the minutes");
        }
    }

    /**
     * Cost ΣE_h·m̄_h/60·c_h with the interval cost ± 1.96·SE by the delta method: SE² = Σ(E_h·c_h/60·SE(m̄_h))² + (Σu_h·cost_h)².
     * The errors of the means are taken as independent. Those of the volumes are taken as going the same way in all items,
     * since volumes of one organisation come from the same books or the same guess; that is the cautious choice. Hourly costs
     * are taken as known.
     *
     * @param items places where time is lost
     * @return the cost; 0 with an interval of width zero where nothing is lost for certain
     * @throws IllegalArgumentException if there are no items
     */
    public static FrictionCost of(List<Item> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a cost needs one item or more");
        }
        double cost = 0;
        double hours = 0;
        double ofMinutes = 0;
        double ofVolumes = 0;
        for (Item item : items) {
            double perMinute = item.volume() / 60 * item.hourlyCost();
            cost += item.cost();
            hours += item.volume() * item.minutes().mean() / 60;
            ofMinutes += Math.pow(perMinute * item.minutes().standardError(), 2);
            ofVolumes += item.volumeError() * item.cost();
        }
        double error = Math.sqrt(ofMinutes + ofVolumes * ofVolumes);
        Interval interval = Interval.normal(cost, error).clippedTo(0, Double.POSITIVE_INFINITY);
        return new FrictionCost(cost, hours, error, interval);
    }

    private static void requireAmount(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", not 0 or more and finite");
        }
    }
}
