package throughline.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Measures what docs/performance.md reports, against a service that runs on this machine with an empty data directory and
 * THROUGHLINE_ADMIN_TOKEN set to the same secret: imports, releases, pages under twenty viewers, the survey page. With
 * {@code -Dload.answers=10000,100000} only releases of so many answers, of more units. With {@code -Dload.ballots=20000}
 * only ballots of so many people and, for {@code -Dload.seconds=60}, their answers.
 */
public final class Benchmark {
    private static final int VIEWERS = 20;
    private static final int VIEWS = 600;
    private static final int UNITS = 12;
    private static final int MORE_UNITS = 30;
    private static final Duration READING = Duration.ofSeconds(1);

    private final Client client;

    private Benchmark(Client client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws Exception {
        String url = System.getenv().getOrDefault("THROUGHLINE_URL", "http://localhost:8080");
        String token = System.getenv("THROUGHLINE_ADMIN_TOKEN");
        if (token == null) {
            throw new IllegalArgumentException(
                    "Set THROUGHLINE_ADMIN_TOKEN to the secret the service was started with.");
        }
        if (!url.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?")) {
            throw new IllegalArgumentException("Only a service on this machine is measured, not " + url);
        }
        Benchmark benchmark = new Benchmark(new Client(url, token));
        String answers = System.getProperty("load.answers");
        Integer ballots = Integer.getInteger("load.ballots");
        if (ballots != null) {
            benchmark.ballots(ballots, Duration.ofSeconds(Integer.getInteger("load.seconds", 60)));
        } else if (answers == null) {
            benchmark.everything();
        } else {
            benchmark.releases(
                    Stream.of(answers.split(",")).mapToInt(Integer::parseInt).toArray());
        }
    }

    private void everything() throws Exception {
        int survey = survey();
        long small = release(survey, 10_000, UNITS);
        pages("10,000 answers", small);
        long large = release(survey, 100_000, UNITS);
        pages("100,000 answers", large);
        importOnly(survey, 1_000_000);
        people(100_000);
        form(survey);
    }

    /** Releases one after the other, after one that is not told of: of the first everything is cold. */
    private void releases(int... answers) throws Exception {
        int survey = survey();
        release(survey, 10_000, MORE_UNITS);
        for (int count : answers) {
            release(survey, count, MORE_UNITS);
        }
    }

    private void ballots(int count, Duration duration) throws Exception {
        people(count);
        int survey = survey();
        BallotLoad load = new BallotLoad(client, duration);
        // in the first everything is cold
        load.run(wave(survey, "warm"));
        load.run(wave(survey, "ballots"));
    }

    private int survey() throws Exception {
        client.post("/api/v1/journeys?publish=true", "application/yaml", SampleFiles.journey("load"));
        client.post("/api/v1/surveys", "application/json", "{\"title\":\"Load\",\"journeys\":[\"load\"]}");
        return client.get("/api/v1/surveys").size();
    }

    private long release(int survey, int answers, int units) throws Exception {
        long wave = wave(survey, answers + " answers");
        report("import %,d answers of 20 columns".formatted(answers), importAnswers(wave, answers, units));
        JsonNode release = client.post("/api/v1/waves/" + wave + "/close", "application/json", "");
        while (release.path("status").asText().equals("computing")) {
            Thread.sleep(50);
            release = client.get("/api/v1/releases/" + release.path("id").asLong());
        }
        Duration took = Duration.between(
                Instant.parse(release.path("createdAt").asText()),
                Instant.parse(release.path("publishedAt").asText()));
        report("release of %,d answers, 20 items, 6 segments, %d units".formatted(answers, units), took);
        return release.path("id").asLong();
    }

    private void importOnly(int survey, int answers) throws Exception {
        report(
                "import %,d answers of 20 columns".formatted(answers),
                importAnswers(wave(survey, answers + " rows"), answers, UNITS));
    }

    private Duration importAnswers(long wave, int answers, int units) throws Exception {
        var file = SampleFiles.answers("load", answers, units);
        long start = System.nanoTime();
        client.finished(client.post("/api/v1/waves/" + wave + "/answers/import", file));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private long wave(int survey, String name) throws Exception {
        JsonNode wave =
                client.post("/api/v1/surveys/" + survey + "/waves", "application/json", "{\"name\":\"" + name + "\"}");
        client.post("/api/v1/waves/" + wave.path("id").asLong() + "/open", "application/json", "");
        return wave.path("id").asLong();
    }

    private void people(int count) throws Exception {
        var file = SampleFiles.people(count);
        long start = System.nanoTime();
        client.finished(client.post("/api/v1/people/import", file));
        report("import %,d people".formatted(count), Duration.ofNanos(System.nanoTime() - start));
    }

    private void pages(String what, long release) throws Exception {
        for (String page : List.of("/organisation", "/functions/it", "/journeys/load")) {
            HttpRequest request =
                    client.request(page + "?release=" + release).GET().build();
            concurrently("page " + page + ", " + what, request);
        }
    }

    private void form(int survey) throws Exception {
        long wave = wave(survey, "form");
        String links = String.valueOf(java.net.http.HttpClient.newHttpClient()
                .send(
                        client.request("/api/v1/waves/" + wave + "/links").GET().build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body());
        String secret = links.replaceFirst("(?s).*?#([^,\\s]+).*", "$1");
        HttpRequest request = client.request("/respond/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("invitation=" + secret))
                .build();
        concurrently("survey page", request);
    }

    private void concurrently(String what, HttpRequest request) throws Exception {
        ExecutorService viewers = Executors.newFixedThreadPool(VIEWERS);
        try {
            view(viewers, request, Duration.ZERO);
            tell(what + ", " + VIEWERS + " viewers without a pause", view(viewers, request, Duration.ZERO));
            tell(what + ", " + VIEWERS + " viewers, a page a second each", view(viewers, request, READING));
        } finally {
            viewers.shutdown();
        }
    }

    private static void tell(String what, List<Duration> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT, "%-78s p50 %6.1f ms   p95 %6.1f ms%n", what, millis(times, 0.50), millis(times, 0.95));
    }

    private List<Duration> view(ExecutorService viewers, HttpRequest request, Duration reading) throws Exception {
        List<Callable<Duration>> views = Collections.nCopies(VIEWS, () -> {
            // up to twice the pause, so that viewers do not keep step
            Thread.sleep((long) (2 * Math.random() * reading.toMillis()));
            return client.time(request);
        });
        List<Duration> times = new ArrayList<>();
        for (Future<Duration> view : viewers.invokeAll(views)) {
            times.add(view.get());
        }
        return times;
    }

    private static double millis(List<Duration> sorted, double quantile) {
        return sorted.get((int) (quantile * (sorted.size() - 1))).toNanos() / 1e6;
    }

    private static void report(String what, Duration took) throws IOException {
        System.out.printf(Locale.ROOT, "%-70s %8.2f s%n", what, took.toMillis() / 1000.0);
    }
}
