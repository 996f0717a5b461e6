package throughline.platform.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** A sentence for the next page that the person sees: what was just done. */
@RequestScoped
public class Flash {
    private static final String KEY = "throughline.flash";

    private final HttpServletRequest request;
    private final Messages messages;

    @Inject
    public Flash(HttpServletRequest request, Messages messages) {
        this.request = request;
        this.messages = messages;
    }

    public void say(String key, Object... arguments) {
        request.getSession(true).setAttribute(KEY, messages.text(key, arguments));
    }

    /** The sentence, once; empty if there is none. */
    String take() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String text)) {
            return "";
        }
        session.removeAttribute(KEY);
        return text;
    }
}
