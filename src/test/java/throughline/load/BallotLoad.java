package throughline.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import throughline.platform.security.Secrets;
import throughline.surveys.control.Ballots;
import throughline.surveys.control.ballots.BlindedMessage;

/** Ballots and answers of many people at once: 64 clients, each as fast as it can; then the wave is closed and what is in it counted. */
final class BallotLoad {
    private static final int CLIENTS = 64;
    private static final int STEPS = 15;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final Duration duration;

    BallotLoad(Client client, Duration duration) {
        this.client = client;
        this.duration = duration;
    }

    /** Somebody's ballot, blinded, and its serial. */
    private record Mine(String link, byte[] prefix, byte[] serial, BlindedMessage message) {}

    void run(long wave) throws Exception {
        RSAPublicKey key = key(wave);
        List<Mine> people = client
                .lines("/api/v1/waves/" + wave + "/links")
                .skip(1)
                .map(line -> line.replaceAll(".*/respond#([A-Za-z0-9_-]+).*", "$1"))
                .toList()
                .parallelStream()
                .map(link -> mine(key, link))
                .toList();
        List<String> signatures = new ArrayList<>(Collections.nCopies(people.size(), ""));
        inTime("ballots", people.size(), Duration.ofDays(1), i -> {
            signatures.set(
                    i,
                    client.send(ballotRequest(people.get(i))).path("signature").asText());
            return true;
        });
        List<String> answers = IntStream.range(0, people.size())
                .parallel()
                .mapToObj(i -> answer(wave, people.get(i), signatures.get(i)))
                .toList();
        int sent = inTime("answers with signature check", Integer.MAX_VALUE, duration, i -> {
            client.send(post("/api/v1/ballot-box", answers.get(i % answers.size())));
            return true;
        });
        int expected = Math.min(sent, answers.size());
        JsonNode release = client.post("/api/v1/waves/" + wave + "/close", "application/json", "");
        while (!release.path("status").asText().equals("published")) {
            Thread.sleep(200);
            release = client.get("/api/v1/releases/" + release.path("id").asLong());
        }
        long found = release.path("summary").path("answers").asLong();
        System.out.printf(
                Locale.ROOT, "%-70s %,d of %,d%n", "acknowledged answers found in the release", found, expected);
        if (found != expected) {
            throw new IOException("answers were lost");
        }
    }

    private interface Request {
        boolean send(int index) throws Exception;
    }

    /** Sends requests until there are so many or the time is over; returns how many were answered. */
    private int inTime(String what, int most, Duration time, Request request) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long before = cpu();
        long start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Long> took = new ArrayList<>();
        try {
            Callable<List<Long>> one = () -> {
                List<Long> own = new ArrayList<>();
                while (System.nanoTime() - start < time.toNanos()) {
                    int index = next.getAndIncrement();
                    if (index >= most) {
                        break;
                    }
                    long begun = System.nanoTime();
                    request.send(index);
                    own.add(System.nanoTime() - begun);
                }
                return own;
            };
            for (Future<List<Long>> own : clients.invokeAll(Collections.nCopies(CLIENTS, one))) {
                took.addAll(own.get());
            }
        } finally {
            clients.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Collections.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-40s %,8d in %5.1f s: %,7.0f/s   p50 %5.1f ms   p99 %6.1f ms   service %,6.0f µs CPU each%n",
                what,
                took.size(),
                seconds,
                took.size() / seconds,
                took.get(took.size() / 2) / 1e6,
                took.get(took.size() * 99 / 100) / 1e6,
                (cpu() - before) / 1e3 / took.size());
        return took.size();
    }

    /** Processor time of the service so far, ns; 0 if it cannot be told. */
    private static long cpu() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().commandLine().orElse("").contains(".jar"))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .max()
                .orElse(0);
    }

    private static Mine mine(RSAPublicKey key, String link) {
        byte[] prefix = Secrets.freshBytes();
        byte[] serial = Secrets.freshBytes();
        return new Mine(link, prefix, serial, BlindedMessage.of(key, Ballots.prepared(prefix, serial)));
    }

    private HttpRequest ballotRequest(Mine mine) {
        return post(
                "/api/v1/ballots",
                text(Map.of(
                        "invitation",
                        mine.link(),
                        "blinded",
                        Secrets.encode(mine.message().bytes()))));
    }

    private static String answer(long wave, Mine mine, String signature) {
        Map<String, String> ratings = new LinkedHashMap<>();
        ratings.put("overall", "4");
        for (int step = 1; step < STEPS; step++) {
            ratings.put("step:load/step-" + step, String.valueOf(1 + step % 5));
        }
        Map<String, Object> ballot = Map.of(
                "wave", wave,
                "prefix", Secrets.encode(mine.prefix()),
                "serial", Secrets.encode(mine.serial()),
                "signature", Secrets.encode(mine.message().unblinded(Secrets.decode(signature))));
        return text(Map.of("ballot", ballot, "answer", Map.of("experienced", List.of("load"), "ratings", ratings)));
    }

    private RSAPublicKey key(long wave) throws IOException, InterruptedException, GeneralSecurityException {
        JsonNode jwk = client.get("/api/v1/ballot-keys/" + wave).path("key");
        return (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(jwk.path("n")), number(jwk.path("e"))));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Secrets.decode(text.asText()));
    }

    private HttpRequest post(String path, String body) {
        return client.anonymous(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
