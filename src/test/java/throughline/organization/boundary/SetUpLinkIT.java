package throughline.organization.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import throughline.support.OnServer;
import throughline.support.Reply;
import throughline.support.Server;
import throughline.support.Visitor;

/** The link that a new installation prints. */
@OnServer
class SetUpLinkIT {
    private static final Pattern PRINTED = Pattern.compile("(http://\\S+)/set-up\\?key=([A-Za-z0-9_-]{43})");

    @Test
    void isPrintedWithTheAddressOfTheService() {
        assertThat(printed().group(1)).isEqualTo(Server.address().toString());
    }

    @Test
    void aWrongKeyIsRefused() {
        for (String key : new String[] {"", "wrong", "A".repeat(43)}) {
            assertThat(new Visitor().get("/set-up?key=" + key).status()).as(key).isEqualTo(403);
            assertThat(new Visitor()
                            .post(
                                    "/set-up",
                                    Map.of(
                                            "key", key,
                                            "name", "Mallory",
                                            "email", "mallory@people.example",
                                            "password", "let me in, please"))
                            .status())
                    .as(key)
                    .isEqualTo(403);
        }
    }

    @Test
    void opensThePageThatMakesTheFirstAdministrator() {
        Reply page = new Visitor().get("/set-up?key=" + printed().group(2));
        // another test may have made an administrator, but only this page uses the link up
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Set up Throughline").doesNotContain("name=\"organization\"");
    }

    @Test
    void refusesAPasswordThatIsTooShortAndStaysGood() {
        Visitor visitor = new Visitor();
        Map<String, String> answers = Map.of(
                "key", printed().group(2), "name", "First", "email", "first@people.example", "password", "short");
        Reply refused = visitor.post("/set-up", answers);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Use between 12 and 200 characters.")
                .contains("value=\"First\"");
        assertThat(visitor.get("/set-up?key=" + printed().group(2)).status()).isEqualTo(200);
    }

    private static Matcher printed() {
        Matcher link = PRINTED.matcher(Server.log());
        assertThat(link.find()).as("a set-up link in the log").isTrue();
        return link;
    }
}
