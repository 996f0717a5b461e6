package throughline;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the server inside the one runnable file and ends the process with an error when the application could not be
 * deployed: the server alone would stay up and answer 404.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) throws Exception {
        String port = System.getenv().getOrDefault("THROUGHLINE_PORT", "8080");
        List<String> arguments = new ArrayList<>(List.of(args));
        int given = arguments.indexOf("--port");
        if (given >= 0 && given + 1 < arguments.size()) {
            port = arguments.get(given + 1);
        } else {
            arguments.addAll(List.of("--port", port));
        }
        System.setProperty("throughline.port", port);
        try {
            Preflight.check(port, dataDirectory());
        } catch (IllegalStateException wrong) {
            stop(String.valueOf(wrong.getMessage()));
        }
        boolean spared = StartCompilation.begin();
        try {
            PayaraMicroLauncher.main(arguments.toArray(String[]::new));
        } catch (Exception failure) {
            stop(why("the server did not start"));
        }
        // set by the application itself once it is up: the server names it as deployed even if it failed on the way
        if (System.getProperty("throughline.up") == null) {
            stop(why("the application could not be deployed"));
        }
        if (spared) {
            StartCompilation.end();
        }
    }

    /** As the application's configuration finds it. */
    private static String dataDirectory() {
        String variable = System.getenv().getOrDefault("THROUGHLINE_DATA_DIRECTORY", "throughline-data");
        return System.getProperty("throughline.data.directory", variable);
    }

    private static String why(String what) {
        String cause = StartFailure.why();
        return what + ": " + (cause == null ? "the lines above say why" : cause);
    }

    private static void stop(String why) {
        System.err.println("Throughline stops: " + why + (why.endsWith(".") ? "" : "."));
        Runtime.getRuntime().halt(1);
    }
}
