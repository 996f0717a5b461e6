package throughline.notices.control.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to a real server arrives whole, and what a server says is understood. */
class MailServerTest {
    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Test
    void aMailArrivesInBothFormsWithTheWayToStopIt() throws Exception {
        greenMail.start();
        try (MailServer server = MailServer.connect(settings(port(), MailSettings.Security.NONE, null))) {
            server.send(mail("throughline-1-0", "ada@example.com"));
            server.send(mail("throughline-2-0", "bo@example.com"));
        }
        MimeMessage[] received = greenMail.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage first = received[0];
        assertThat(first.getHeader("Message-ID")).containsExactly("<throughline-1-0@example.com>");
        assertThat(first.getFrom()).containsExactly(new InternetAddress("Services <services@example.com>"));
        assertThat(first.getAllRecipients()[0]).hasToString("=?UTF-8?Q?Ada_L=C3=B6velace?= <ada@example.com>");
        assertThat(first.getSubject())
                .as("a line break would begin another header")
                .isEqualTo("Hur är det? Bcc: eve@example.com");
        assertThat(first.getHeader("Bcc")).isNull();
        assertThat(first.getHeader("Date")).containsExactly("Mon, 23 Nov 2026 09:00:00 GMT");
        assertThat(first.getHeader("List-Unsubscribe")).containsExactly("<https://throughline.example/stop>");
        assertThat(first.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart content = (MimeMultipart) first.getContent();
        assertThat(content.getContentType()).startsWith("multipart/alternative");
        assertThat(part(content, 0)).isEqualTo("text/plain; charset=UTF-8: Hej Ada, så här");
        assertThat(part(content, 1)).isEqualTo("text/html; charset=UTF-8: <p>Hej Ada, så här</p>");
    }

    @Test
    void aServerThatAsksForAPasswordGetsIt() throws Exception {
        greenMail.setUser("services@example.com", "services", "secret");
        greenMail.start();
        try (MailServer server = MailServer.connect(settings(port(), MailSettings.Security.NONE, "services"))) {
            server.send(mail("throughline-1-0", "ada@example.com"));
        }
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> MailServer.connect(settings(port(), MailSettings.Security.NONE, "somebody")))
                .isInstanceOf(ServerAway.class);
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeAwayWithItsPlace() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        assertThatThrownBy(() -> MailServer.connect(settings(nobody, MailSettings.Security.NONE, null)))
                .isInstanceOf(ServerAway.class)
                .hasMessageContaining("127.0.0.1:" + nobody);
    }

    @Test
    void nothingIsSaidToAServerThatDoesNotEncrypt() {
        greenMail.start();
        assertThatThrownBy(() -> MailServer.connect(settings(port(), MailSettings.Security.STARTTLS, null)))
                .isInstanceOf(ServerAway.class)
                .hasMessageContaining("STARTTLS");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, true",
        "RCPT, 450 4.2.1 mailbox busy, false",
        "CONTENT, 452 4.3.1 no room, false",
        "CONTENT, 554 5.7.1 looks like spam, true",
    })
    void aRefusedMailIsRefusedForGoodOrForNowAndTheNextOneIsTaken(String at, String reply, boolean forGood)
            throws Exception {
        try (Scripted script = new Scripted(at, reply);
                MailServer server = MailServer.connect(settings(script.port(), MailSettings.Security.NONE, null))) {
            assertThatThrownBy(() -> server.send(mail("throughline-1-0", "ada@example.com")))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.isForGood()).isEqualTo(forGood);
                        assertThat(refused).hasMessageContaining(reply);
                    });
            server.send(mail("throughline-2-0", "bo@example.com"));
            assertThat(script.taken).containsExactly("bo@example.com");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"451 4.7.0 too many mails", "530 5.7.0 authentication required", "553 5.1.8 sender refused"})
    void aServerThatRefusesWhoeverSendsIsNotTheFaultOfTheMail(String reply) throws Exception {
        try (Scripted script = new Scripted("MAIL", reply);
                MailServer server = MailServer.connect(settings(script.port(), MailSettings.Security.NONE, null))) {
            assertThatThrownBy(() -> server.send(mail("throughline-1-0", "ada@example.com")))
                    .isInstanceOfSatisfying(ServerAway.class, away -> {
                        assertThat(away.isInTheMiddle()).isFalse();
                        assertThat(away.problem().arguments().toString()).contains(reply);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 <ada@example.com> no such user", "450 4.2.1 <ada@example.com> busy"})
    void aReplyIsARefusalAlsoWhereTheServerHangsUpAfterIt(String reply) throws Exception {
        try (Scripted script = new Scripted("RCPT", reply, true);
                MailServer server = MailServer.connect(settings(script.port(), MailSettings.Security.NONE, null))) {
            assertThatThrownBy(() -> server.send(mail("throughline-1-0", "ada@example.com")))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 421 4.3.2 closing", "CONTENT, 421 4.3.2 closing", "CONTENT, HANG UP", "RCPT, HANG UP"})
    void aServerThatGoesAwayInTheMiddleIsNotTheFaultOfTheMail(String at, String reply) throws Exception {
        try (Scripted script = new Scripted(at, reply);
                MailServer server = MailServer.connect(settings(script.port(), MailSettings.Security.NONE, null))) {
            assertThatThrownBy(() -> server.send(mail("throughline-1-0", "ada@example.com")))
                    .isInstanceOfSatisfying(ServerAway.class, away -> {
                        assertThat(away.isInTheMiddle()).isTrue();
                        assertThat(away.getMessage()).as("it names nobody").doesNotContain("ada");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"čeněk@example.com", "jürg@example.com", "a b@example.com", "@example.com", "nobody"})
    void anAddressThatNotEveryServerUnderstandsIsRefusedBeforeItIsSaid(String address) throws Exception {
        greenMail.start();
        try (MailServer server = MailServer.connect(settings(port(), MailSettings.Security.NONE, null))) {
            assertThatThrownBy(() -> server.send(mail("throughline-1-0", address)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.isForGood()).isTrue());
            server.send(mail("throughline-2-0", "ada@exämple.com"));
        }
        assertThat(greenMail.getReceivedMessages()[0].getAllRecipients()[0])
                .hasToString("=?UTF-8?Q?Ada_L=C3=B6velace?= <ada@xn--exmple-cua.com>");
    }

    @Test
    void theNameOfTheSenderIsEncoded() throws Exception {
        greenMail.start();
        MailSettings.Server settings = new MailSettings.Server(
                "127.0.0.1",
                port(),
                MailSettings.Security.NONE,
                null,
                "",
                new InternetAddress("Dienste für alle <services@example.com>"));
        try (MailServer server = MailServer.connect(settings)) {
            server.send(mail("throughline-1-0", "ada@example.com"));
        }
        assertThat(greenMail.getReceivedMessages()[0].getHeader("From"))
                .containsExactly("=?UTF-8?Q?Dienste_f=C3=BCr_alle?= <services@example.com>");
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() throws Exception {
        greenMail.start();
        try (MailServer server = MailServer.connect(settings(port(), MailSettings.Security.NONE, null))) {
            assertThatThrownBy(() -> server.send(mail("throughline-1-0", "ada at example")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.isForGood()).isTrue());
        }
    }

    private int port() {
        SmtpServer smtp = greenMail.getSmtp();
        return smtp.getPort();
    }

    private static MailSettings.Server settings(int port, MailSettings.Security security, @Nullable String user)
            throws Exception {
        return new MailSettings.Server(
                "127.0.0.1", port, security, user, "secret", new InternetAddress("Services <services@example.com>"));
    }

    private static Mail mail(String id, String address) {
        return new Mail(
                id,
                Instant.parse("2026-11-23T09:00:00Z"),
                "Ada Lövelace",
                address,
                "Hur är det?\r\nBcc: eve@example.com",
                "Hej Ada, så här",
                "<p>Hej Ada, så här</p>",
                "https://throughline.example/stop");
    }

    private static String part(MimeMultipart content, int number) throws Exception {
        BodyPart part = content.getBodyPart(number);
        return part.getContentType() + ": " + part.getContent();
    }

    /** A server for one connection that says something else at one point of its first mail. */
    private static final class Scripted implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<String> taken = new ArrayList<>();
        private final CompletableFuture<Void> talk;
        private final String at;
        private final String reply;
        private final boolean hangUp;
        private boolean said;

        Scripted(String at, String reply) throws IOException {
            this(at, reply, false);
        }

        Scripted(String at, String reply, boolean hangUp) throws IOException {
            this.hangUp = hangUp;
            this.at = at;
            this.reply = reply;
            this.talk = CompletableFuture.runAsync(this::talk);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void talk() {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                OutputStream out = client.getOutputStream();
                say(out, "220 scripted");
                String to = "";
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String verb = line.split("[ :]", 2)[0];
                    if (verb.equals("RCPT")) {
                        to = line.replaceAll(".*<(.*)>.*", "$1");
                    }
                    if (verb.equals("DATA")) {
                        say(out, "354 go on");
                        while (!".".equals(line)) {
                            line = in.readLine();
                        }
                        verb = "CONTENT";
                    }
                    if (verb.equals(at) && !said) {
                        said = true;
                        if (reply.equals("HANG UP")) {
                            return;
                        }
                        say(out, reply);
                        if (hangUp || reply.startsWith("421")) {
                            return;
                        }
                    } else {
                        if (verb.equals("CONTENT")) {
                            taken.add(to);
                        }
                        say(out, verb.equals("QUIT") ? "221 bye" : "250 ok");
                    }
                }
            } catch (IOException gone) {
                // the client hung up first
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            talk.join();
        }
    }
}
