package throughline.statistics;

/** How often simulations run: few times in every build, more often with {@code -Dthroughline.simulations=20}. */
public final class Simulations {

    private Simulations() {}

    /** So many runs, times the number asked for. */
    public static int runs(int usual) {
        return usual * Integer.getInteger("throughline.simulations", 1);
    }
}
