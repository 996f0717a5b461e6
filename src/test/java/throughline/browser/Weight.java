package throughline.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;

/** What a page and all that belongs to it weigh on their way: nothing was here before. */
final class Weight {
    private final Page page;
    private final List<Request> finished = new ArrayList<>();

    private Weight(Page page) {
        this.page = page;
        page.onRequestFinished(finished::add);
    }

    static Weight of(Page page) {
        return new Weight(page);
    }

    int bytes() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return List.copyOf(finished).stream()
                .map(Request::sizes)
                .mapToInt(Weight::bytes)
                .sum();
    }

    private static int bytes(Sizes sizes) {
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }
}
