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
            PayaraMicroLauncher.main(arguments.toArray(String[]::new));
        } catch (Exception failure) {
            stop("the server did not start: " + failure.getMessage());
        }
        // set by the application itself once it is up: the server names it as deployed even if it failed on the way
        if (System.getProperty("throughline.up") == null) {
            stop("the application could not be deployed; the lines above say why");
        }
    }

    private static void stop(String why) {
        System.err.println("Throughline stops: " + why + ".");
        Runtime.getRuntime().halt(1);
    }
}
