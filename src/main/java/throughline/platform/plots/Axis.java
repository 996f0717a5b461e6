package throughline.platform.plots;

import java.util.ArrayList;
import java.util.List;

/** A linear axis drawn in per cent of the width of a picture, so that pictures stretch. */
public record Axis(double from, double to) {
    public static final Axis RATING = new Axis(1, 5);

    /** An axis from 0 that holds the value, with a round end. */
    public static Axis fromZero(double largest) {
        double step = niceStep(Math.max(largest, 1e-6) / 4);
        return new Axis(0, step * Math.ceil(Math.max(largest, step) / step));
    }

    /** Where a value stands, for example {@code 62.5%}; values beyond the ends stand at the ends. */
    public String at(double value) {
        return percent(fraction(value));
    }

    /** The width between two values. */
    public String width(double one, double other) {
        return percent(Math.abs(fraction(other) - fraction(one)));
    }

    /** Round values along the axis. */
    public List<Double> ticks() {
        double step = niceStep((to - from) / 4);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(from / step - 1e-9) * step; tick <= to + 1e-9; tick += step) {
            ticks.add(Math.round(tick * 1e6) / 1e6);
        }
        return ticks;
    }

    /** Where a value stands between two pixels, the first for the beginning of the axis. */
    public double between(double first, double last, double value) {
        return first + (last - first) * fraction(value);
    }

    /** A place across a picture, for example 0.625 as {@code 62.5%}. */
    public static String percent(double fraction) {
        return Math.round(1e4 * fraction) / 100.0 + "%";
    }

    /** A length in pixels, for example {@code 140.3}. */
    public static String pixels(double pixels) {
        return String.valueOf(Math.round(10 * pixels) / 10.0);
    }

    private double fraction(double value) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double scaled = rough / power;
        return (scaled <= 1 ? 1 : scaled <= 2 ? 2 : scaled <= 5 ? 5 : 10) * power;
    }
}
