package throughline.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What an employee does with the form. */
final class Answering {
    private final Visit visit;
    private final Page page;

    Answering(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /** Opens a personal link afresh, as from a message. */
    Answering open(String secret) {
        page.navigate("about:blank");
        visit.open("/respond#" + secret);
        page.locator("[data-sheet]").waitFor();
        return this;
    }

    Locator mark(String item, int mark) {
        return page.locator("[name='" + item + "'][value='" + mark + "']");
    }

    Locator words(String item) {
        return page.locator("textarea[name='comments." + item + "']");
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    /** Words that can be seen: much of the form waits unseen for its moment. */
    Locator text(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true)).locator("visible=true");
    }

    Answering rate(String item, int mark) {
        mark(item, mark).check();
        return this;
    }

    Answering wentThrough(String journey) {
        page.locator("[name=experienced][value=" + journey + "]").check();
        return this;
    }

    Answering say(String item, String words) {
        words(item).fill(words);
        return this;
    }

    /** All marks in turn, and all that is asked about the first low one. */
    void rateEverythingIn(String part) {
        int mark = 0;
        for (Locator scale : page.locator(part + " .scale").all()) {
            scale.locator("[value='" + (1 + mark++ % 5) + "']").check();
        }
        Locator why = page.locator(part + " .why:visible").first();
        why.getByText("It took too long").click();
        why.getByText("half a day").click();
        why.locator("textarea").fill("Nine days. Nobody said when.");
    }

    Answering lookOver() {
        return press("Look over and send");
    }

    Answering send() {
        return press("Send anonymously");
    }

    Answering press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }
}
