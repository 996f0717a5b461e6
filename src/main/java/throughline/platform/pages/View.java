package throughline.platform.pages;

import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.platform.languages.Languages;
import throughline.platform.languages.ReaderLanguage;
import throughline.platform.security.Caller;
import throughline.platform.security.Identity;

/** What every template may use: words and numbers in the reader's language, addresses, and who is reading. */
@RequestScoped
public class View {
    private final Messages messages;
    private final Assets assets;
    private final Caller caller;
    private final Flash flash;
    private final Formats formats = new Formats(ReaderLanguage.current());

    @Inject
    public View(Messages messages, Assets assets, Caller caller, Flash flash) {
        this.messages = messages;
        this.assets = assets;
        this.caller = caller;
        this.flash = flash;
    }

    public Locale locale() {
        return ReaderLanguage.current();
    }

    /** All languages there are to choose from. */
    public List<Locale> languages() {
        return messages.languages();
    }

    public boolean isRightToLeft() {
        return Languages.isRightToLeft(locale());
    }

    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** The address of a style sheet of Bootstrap, for the direction of the reader's language. */
    public String bootstrap(String sheet) {
        return library("bootstrap", "css/" + sheet + (isRightToLeft() ? ".rtl" : "") + ".min.css");
    }

    public String text(String key, Object... arguments) {
        return messages.text(locale(), key, arguments);
    }

    /** The best of a text by language: the reader's, else English, else whichever there is. */
    public String of(Map<String, String> byLanguage) {
        return Languages.best(byLanguage, locale());
    }

    /** A list of names in a sentence. */
    public String several(List<String> names) {
        return messages.several(locale(), names);
    }

    public String number(double value, int digits) {
        return formats.number(value, digits);
    }

    public String signed(double value, int digits) {
        return formats.signed(value, digits);
    }

    public String count(long value) {
        return formats.count(value);
    }

    public String money(double amount, String currency) {
        return formats.money(amount, currency);
    }

    public String percent(double share) {
        return formats.percent(share);
    }

    public String date(LocalDate date) {
        return formats.date(date);
    }

    public String moment(Instant instant) {
        return formats.moment(instant);
    }

    public Content icon(String name) {
        return assets.icon(name);
    }

    public String asset(String name) {
        return assets.own(name);
    }

    public String library(String jar, String path) {
        return assets.library(jar, path);
    }

    /** What was just done, in a sentence; empty if nothing. */
    public String flash() {
        return flash.take();
    }

    public String formToken() {
        return caller.formToken();
    }

    public boolean signedIn() {
        return caller.isSignedIn();
    }

    public String readerName() {
        return caller.identity().map(Identity::name).orElse("");
    }

    /** Whether the reader may open this address; for navigation only, the server checks again. */
    public boolean mayOpen(String path) {
        return caller.mayOpen(path);
    }

    public boolean mayActFor(@Nullable String functionKey) {
        return functionKey != null && caller.mayActFor(functionKey);
    }
}
