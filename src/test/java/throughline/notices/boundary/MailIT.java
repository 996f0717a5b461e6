package throughline.notices.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.mail.MoodyMailServer;
import throughline.support.start.ServerSettings;
import throughline.support.waves.Employee;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Whoever is invited gets one mail that leads to their form and out of the surveys; what cannot be sent is not lost. */
@OnServer
class MailIT {
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final ApiClient LEAD = PROGRAMME.lead();
    private static GreenMail mailServer;
    private static long survey;

    @BeforeAll
    static void makeASurvey() {
        mailServer = new GreenMail(
                new ServerSetup(Integer.getInteger(ServerSettings.MAIL_PORT), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        PROGRAMME.people(Parcel.people(30, "HR", "IT")).journey(Parcel.yaml("mail", "hr"));
        survey = PROGRAMME.survey("By mail", "mail");
    }

    @AfterAll
    static void stop() {
        mailServer.stop();
    }

    @Test
    void invitationsWaitForTheServerAndArriveOnceEach() throws Exception {
        mailServer.stop();
        long wave = PROGRAMME.open(survey, "First");
        String topic = "wave/" + wave;
        await(() -> notices("").path("mail").has("problem"));
        JsonNode waiting = notices(topic);
        assertThat(waiting.path("mail").path("problem").asText()).contains("127.0.0.1");
        assertThat(waiting.path("counts").path("waiting").asLong()
                        + waiting.path("counts").path("sending").asLong())
                .isEqualTo(30);
        JsonNode one = waiting.path("notices").path(0);
        JsonNode whole = good(LEAD.get("/api/v1/notices/" + one.path("id").asLong()), 200);
        assertThat(PROGRAMME.secrets(wave))
                .contains(secret(
                        whole.path("letter").path("action").path("address").asText()));
        assertThat(LEAD.post("/api/v1/notices/" + one.path("id").asLong() + "/resend", Map.of())
                        .problem())
                .isEqualTo("notice-not-failed");

        listen();
        LEAD.post("/api/v1/notices/attempt", Map.of());
        await(() -> notices(topic).path("counts").path("sent").asLong() == 30);
        assertThat(notices("").path("mail").has("problem")).isFalse();
        Set<String> secrets = new HashSet<>();
        String code = "";
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            if (mail.getSubject().startsWith("By mail")) {
                String text = (String)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
                secrets.add(secret(text));
                code = mail.getHeader("List-Unsubscribe")[0].replaceAll(".*/|>", "");
                assertThat(text).contains("/unsubscribe/" + code);
            }
        }
        assertThat(secrets).hasSize(30).containsExactlyInAnyOrderElementsOf(PROGRAMME.secrets(wave));
        assertThat(new Employee(secrets.iterator().next()).form().text()).contains("By mail");

        // what mail programs send when somebody presses their button: no cookie, no origin
        Reply left = ApiClient.nobody()
                .send(
                        "POST",
                        "/api/v1/unsubscriptions/" + code,
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click");
        assertThat(good(left, 200).path("out").asBoolean()).isTrue();
        assertThat(PROGRAMME.secrets(PROGRAMME.open(survey, "Second"))).hasSize(29);
        assertThat(ApiClient.nobody().get("/unsubscribe/" + code).text()).contains("You will not be asked any more");
        good(ApiClient.nobody().delete("/api/v1/unsubscriptions/" + code), 200);
        assertThat(PROGRAMME.secrets(PROGRAMME.open(survey, "Third"))).hasSize(30);
        assertThat(ApiClient.nobody()
                        .get("/unsubscribe/" + code.replaceAll(".$", "!"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCameBackIsNotSentAgainUnlessSomebodySaysSo() {
        long wave = PROGRAMME.plan(survey, "Bounces");
        Reply noted = LEAD.send(
                "POST",
                "/api/v1/notices/bounces",
                "text/csv",
                "email,reason\nP7@people.example,550 gone\nx@example.com,\n");
        assertThat(good(noted, 200).path("noted").asInt()).isEqualTo(1);
        assertThat(noted.json().path("unknown")).hasSize(1);
        assertThat(LEAD.send("POST", "/api/v1/notices/bounces", "text/csv", "mail\nx@example.com\n")
                        .errorPaths())
                .containsExactly("header");
        listen();
        PROGRAMME.open(wave);
        LEAD.post("/api/v1/notices/attempt", Map.of());
        String topic = "wave/" + wave;
        await(() -> notices(topic).path("counts").path("failed").asLong() == 1);
        JsonNode failed = good(LEAD.get("/api/v1/notices?status=failed&topic=" + topic), 200)
                .path("notices")
                .path(0);
        assertThat(failed.path("problem").asText()).contains("550 gone");
        Person lead = ApiClient.person("mail-lead", "programme-lead");
        assertThat(lead.visitor().get("/outbox?topic=" + topic).text()).contains("one failed", "550 gone");
        String page = "/outbox/" + failed.path("id").asLong();
        assertThat(lead.visitor().submit(page, page + "/resend", Map.of()).header("Location"))
                .endsWith(page);
        await(() -> notices(topic).path("counts").path("sent").asLong() == 30);
    }

    @Test
    void aServerThatRefusesEveryThirdMailKeepsNobodyElseFromTheirs() throws Exception {
        sendWhatOtherTestsLeft();
        long wave = PROGRAMME.plan(survey, "Every third");
        String topic = "wave/" + wave;
        try (MoodyMailServer moody = moody(number -> number % 3 == 0 ? "550 5.1.1 not today" : null)) {
            PROGRAMME.open(wave);
            LEAD.post("/api/v1/notices/attempt", Map.of());
            await(() -> notices(topic).path("counts").path("sent").asLong()
                            + notices(topic).path("counts").path("failed").asLong()
                    == 30);
            assertThat(notices(topic).path("counts").path("failed").asLong()).isEqualTo(10);
            moody.calmDown();
            for (JsonNode failed : good(LEAD.get("/api/v1/notices?status=failed&topic=" + topic), 200)
                    .path("notices")) {
                good(LEAD.post("/api/v1/notices/" + failed.path("id").asLong() + "/resend", Map.of()), 200);
            }
            await(() -> notices(topic).path("counts").path("sent").asLong() == 30);
            assertThat(moody.taken()).as("once each").hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Test
    void aServerThatHangsUpIsCalledAgainAndOneThatRefusesAllIsLeftAlone() throws Exception {
        sendWhatOtherTestsLeft();
        long wave = PROGRAMME.plan(survey, "Hanging up");
        String topic = "wave/" + wave;
        try (MoodyMailServer moody = moody(number -> number % 10 == 0 ? MoodyMailServer.HANG_UP : null)) {
            PROGRAMME.open(wave);
            LEAD.post("/api/v1/notices/attempt", Map.of());
            // two or three of them wait a minute for their second attempt
            await(() -> notices(topic).path("counts").path("sent").asLong() >= 27);
            assertThat(moody.taken()).doesNotHaveDuplicates();
        }
        long refused = PROGRAMME.plan(survey, "Refusing all");
        try (MoodyMailServer moody = moody(number -> "550 5.7.60 you may not send as this")) {
            PROGRAMME.open(refused);
            LEAD.post("/api/v1/notices/attempt", Map.of());
            await(() -> notices("").path("mail").path("problem").asText().contains("10 mails in a row"));
            JsonNode counts = notices("wave/" + refused).path("counts");
            assertThat(counts.path("failed").asLong()).as("not all of thirty").isBetween(1L, 20L);
            assertThat(moody.taken()).isEmpty();
        }
        good(LEAD.post("/api/v1/waves/" + refused + "/close", Map.of()), 202);
        good(LEAD.post("/api/v1/waves/" + wave + "/close", Map.of()), 202);
    }

    private static void sendWhatOtherTestsLeft() {
        listen();
        LEAD.post("/api/v1/notices/attempt", Map.of());
        await(() -> notices("").path("counts").path("waiting").asLong()
                        + notices("").path("counts").path("sending").asLong()
                == 0);
        mailServer.stop();
    }

    /** A second start of one that listens would leave a listener that nothing stops. */
    private static void listen() {
        if (!mailServer.isRunning()) {
            mailServer.start();
        }
    }

    private static MoodyMailServer moody(IntFunction<@Nullable String> mood) throws IOException {
        return new MoodyMailServer(Integer.getInteger(ServerSettings.MAIL_PORT), mood);
    }

    @Test
    void oddRequestsAreToldWhatWouldBeRight() {
        assertThat(LEAD.get("/api/v1/notices?status=lost").errorPaths()).containsExactly("status");
        assertThat(LEAD.get("/api/v1/notices/999999999").status()).isEqualTo(404);
        for (List<Integer> days : List.of(List.of(0), List.of(4, 4), List.of(1, 2, 3, 4), List.of(91), List.of(-1))) {
            Reply refused =
                    LEAD.post("/api/v1/surveys/" + survey + "/waves", Map.of("name", "Reminding", "remindAfter", days));
            assertThat(refused.status()).as(days.toString()).isEqualTo(422);
            assertThat(refused.errorPaths()).containsExactly("remindAfter");
        }
        long wave = PROGRAMME.plan(survey, "Reminding");
        JsonNode set = good(LEAD.put("/api/v1/waves/" + wave + "/schedule", Map.of("remindAfter", List.of(4, 9))), 200);
        assertThat(set.path("remindAfter").toString()).isEqualTo("[4,9]");
        assertThat(good(LEAD.put("/api/v1/waves/" + wave + "/schedule", Map.of()), 200)
                        .path("remindAfter")
                        .toString())
                .isEqualTo("[4,9]");
        Person lead = ApiClient.person("remind-lead", "programme-lead");
        String page = "/waves/" + wave;
        assertThat(lead.visitor()
                        .submit(page, page + "/schedule", Map.of("remindAfter", "three"))
                        .text())
                .contains("“three” is not a list of whole numbers"
                        .replace('“', '"')
                        .replace('”', '"'));
        lead.visitor().submit(page, page + "/schedule", Map.of("remindAfter", "3, 6 10"));
        assertThat(LEAD.get("/api/v1/waves/" + wave)
                        .json()
                        .path("wave")
                        .path("remindAfter")
                        .toString())
                .isEqualTo("[3,6,10]");
    }

    private static JsonNode notices(String topic) {
        return good(LEAD.get("/api/v1/notices?topic=" + topic), 200);
    }

    private static String secret(String text) {
        Matcher link = Pattern.compile("/respond#([A-Za-z0-9_-]+)").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static void await(BooleanSupplier what) {
        for (int look = 0; look < 600; look++) {
            if (what.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("did not happen within a minute; "
                + notices("").path("mail") + notices("").path("counts") + " " + received());
    }

    private static String received() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException unreadable) {
                        return unreadable.getMessage();
                    }
                })
                .toList()
                .toString();
    }
}
