package throughline.insights.boundary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import throughline.support.Reply;

/** Asks for addresses, and for those that the pages there lead to, and keeps what comes. Stays on this server and with one release. */
final class Crawl {
    /** More addresses than that are not asked. */
    static final int MOST = 3_000;

    private static final Pattern LINK = Pattern.compile("(?:href|src|action|data-source)=\"(/[^\"#]*)");
    // invitations to people are shown one by one, and say nothing of answers
    private static final Pattern ELSEWHERE =
            Pattern.compile("/assets/.*|/webjars/.*|/sign-out.*|/jobs/.*|/outbox/\\d+|/outbox\\?.*");

    private final Function<String, Reply> ask;
    private final String release;
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Deque<String> next = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param ask how somebody gets what is at an address
     * @param release the only one that is looked at where a link names one
     */
    Crawl(Function<String, Reply> ask, long release) {
        this.ask = ask;
        this.release = String.valueOf(release);
    }

    /** What is there, by address. */
    Map<String, Reply> from(List<String> starts) {
        starts.forEach(this::plan);
        while (!next.isEmpty() && replies.size() < MOST) {
            String address = next.remove();
            Reply reply = ask.apply(address);
            replies.put(address, reply);
            plan(reply.header("Location").replaceFirst("^https?://[^/]*", ""));
            if (reply.header("Content-Type").startsWith("text/html")) {
                Matcher link = LINK.matcher(reply.text());
                while (link.find()) {
                    plan(link.group(1).replace("&amp;", "&"));
                }
            }
        }
        return replies;
    }

    private void plan(String address) {
        boolean ofAnother =
                address.matches(".*[?&]release=\\d+.*") && !address.matches(".*[?&]release=" + release + "\\b.*");
        if (address.startsWith("/") && !ELSEWHERE.matcher(address).matches() && !ofAnother && seen.add(address)) {
            next.add(address);
        }
    }
}
