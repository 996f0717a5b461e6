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
        return of(wave, "");
    }

    /** Of those whose line in the list holds these words. */
    static Links of(long wave, String words) {
        return new Links(ApiClient.administrator()
                .get("/api/v1/waves/" + wave + "/links")
                .text()
                .lines()
                .skip(1)
                .filter(line -> line.contains(words))
                .map(line -> line.replaceAll(".*/respond#([A-Za-z0-9_-]+).*", "$1"))
                .toList());
    }

    /** The secret of a link that nobody had before. */
    String next() {
        return secrets.get(next++);
    }
}
