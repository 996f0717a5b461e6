package throughline.support;

import java.util.Map;

/** Somebody with an account; the visitor is signed in as them. */
public record Person(long id, String email, String password, Visitor visitor) {

    /** A program that acts for this person by a token of their own. */
    public ApiClient program() {
        Reply page = visitor.submit("/account", "/account/tokens", Map.of("name", "tests"));
        String marker = "<code class=\"user-select-all text-break\">";
        int start = page.text().indexOf(marker);
        if (start < 0) {
            throw new AssertionError("no token was made: " + page);
        }
        int from = start + marker.length();
        return ApiClient.withToken(page.text().substring(from, page.text().indexOf('<', from)));
    }
}
