package throughline.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Reply;

@OnServer
class PageWriterIT {
    @Test
    void aPageIsHtmlWhateverIsAskedFor() {
        for (String accept : new String[] {"text/html", "*/*", "text/html;q=0.9,*/*;q=0.8", "application/json, */*"}) {
            Reply reply = ApiClient.nobody().with("Accept", accept).get("/sign-in");
            assertThat(reply.header("Content-Type")).as(accept).startsWith("text/html");
            assertThat(reply.text()).as(accept).startsWith("<!doctype html>");
        }
    }

    @Test
    void aPageIsHtmlForAProgramThatDoesNotSay() {
        assertThat(ApiClient.nobody().get("/sign-in").text()).startsWith("<!doctype html>");
    }
}
