package throughline.browser;

import java.util.List;
import throughline.support.ApiClient;

/** The personal links of a wave, one after the other. */
final class Links {
    private final List<String> secrets;
    private int next;

    private Links(List<String> secrets) {
        this.secrets = secrets;
    }

    static Links of(long wave) {
        return new Links(ApiClient.administrator()
                .get("/api/v1/waves/" + wave + "/links")
                .text()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll(".*/respond#([A-Za-z0-9_-]+).*", "$1"))
                .toList());
    }

    /** The secret of a link that nobody had before. */
    String next() {
        return secrets.get(next++);
    }
}
