package throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import throughline.support.Server;

/** Somebody at a browser, with everything that goes wrong in it written down. Closing it ends the session. */
final class Visit implements AutoCloseable {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String REPORT_CSP =
            "addEventListener('securitypolicyviolation', e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI));";

    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private Visit(Look look, Browser.NewContextOptions options) {
        this.look = look;
        this.context = Browsers.shared()
                .newContext(options.setBaseURL(Server.address().toString())
                        .setViewportSize(look.width, look.height)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setTimezoneId("UTC"));
        context.addInitScript(REPORT_CSP);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("exception on " + page.url() + ": " + error));
        page.onRequestFailed(request -> complaints.add("request failed: " + request.url() + " " + request.failure()));
    }

    static Visit by(Look look) {
        return new Visit(look, new Browser.NewContextOptions());
    }

    /** By somebody who signed in before, with what {@link #state} kept. */
    static Visit by(Look look, String state) {
        return new Visit(look, new Browser.NewContextOptions().setStorageState(state));
    }

    /** By somebody whose browser runs no scripts. */
    static Visit withoutScripts(Look look) {
        return new Visit(look, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** What the browser keeps of this visit. */
    String state() {
        return context.storageState();
    }

    /** Takes the network away, or gives it back. */
    void offline(boolean away) {
        context.setOffline(away);
    }

    /** Does not hold complaints with these words against the page: the test brings them about itself. */
    Visit expecting(String words) {
        expected.add(words);
        return this;
    }

    Page page() {
        return page;
    }

    /** Opens an address, which must answer with a good page of its own: not with one that it leads on to. */
    Visit open(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        assertThat(URI.create(page.url()).getPath())
                .as("where " + path + " leads")
                .isEqualTo(path.replaceFirst("[?#].*", ""));
        return this;
    }

    /** What the page says it is about: its one main heading. */
    String heading() {
        return page.locator("h1").innerText();
    }

    Visit signIn(String email, String password) {
        open("/sign-in?next=/account");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForLoadState();
        assertThat(URI.create(page.url()).getPath() + " " + page.title())
                .as("where signing in leads")
                .startsWith("/account ");
        return this;
    }

    /** Keeps pictures of the page as it is now, light and dark, opens its details, and finds nothing to complain about. */
    Visit find(String name) {
        keepPicture(name, ColorScheme.LIGHT);
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        assertNoBarriers(name, new AxeBuilder(page).withTags(STANDARDS));
        assertThat(sideways())
                .as(name + ", " + look + " is as wide as the screen")
                .isZero();
        keepPicture(name, ColorScheme.DARK);
        // the rest is the same in the dark
        assertNoBarriers(name + ", dark", new AxeBuilder(page).withRules(OF_COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(complaints.stream().filter(complaint -> expected.stream().noneMatch(complaint::contains)))
                .as("what the browser says about " + name + ", " + look)
                .isEmpty();
        return this;
    }

    private void keepPicture(String name, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForSelector("[data-bs-theme=" + lower(scheme) + "]");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + "-" + lower(look) + "-" + lower(scheme) + ".png"))
                .setFullPage(true));
    }

    private void assertNoBarriers(String name, AxeBuilder axe) {
        // pages without frames: spares opening another page for each look
        AxeResults results = axe.setLegacyMode(true).analyze();
        assertThat(results.getPasses()).as("rules that " + name + " keeps").isNotEmpty();
        assertThat(results.getViolations().stream().map(Visit::sentence))
                .as("barriers in " + name + ", " + look)
                .isEmpty();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        context.close();
    }

    /** How many pixels the page is wider than the screen. */
    private int sideways() {
        return ((Number) page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .intValue();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }
}
