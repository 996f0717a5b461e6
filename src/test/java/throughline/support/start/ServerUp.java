package throughline.support.start;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import throughline.support.ApiClient;
import throughline.support.Reply;
import throughline.support.Server;

/** Says what the server printed when the application did not come up, instead of one 404 per test. */
public final class ServerUp implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Reply health = ApiClient.nobody().get("/health/ready");
        if (health.status() != 200) {
            throw new IllegalStateException("the application is not up: " + health + "\n" + Server.log());
        }
    }
}
