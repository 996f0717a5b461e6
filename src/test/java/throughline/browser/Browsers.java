package throughline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of all tests: Chromium as the machine has it, else as Playwright downloads it. */
final class Browsers {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-gpu",
            "--disable-quic");

    private static final Browser SHARED = launch();

    private Browsers() {}

    static Browser shared() {
        return SHARED;
    }

    private static Browser launch() {
        Optional<Path> installed = installed();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        installed.ifPresent(options::setExecutablePath);
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        try {
            return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                    .chromium()
                    .launch(options);
        } catch (PlaywrightException failure) {
            throw new IllegalStateException(
                    "The browser tests need Chromium: install it (Debian: apt-get install chromium) or name its program in"
                            + " THROUGHLINE_CHROMIUM.",
                    failure);
        }
    }

    private static Optional<Path> installed() {
        String named = System.getenv("THROUGHLINE_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        String places = System.getenv().getOrDefault("PATH", "");
        return Stream.of(places.split(File.pathSeparator, -1))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
