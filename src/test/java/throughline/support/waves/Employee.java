package throughline.support.waves;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.platform.security.Secrets;
import throughline.support.ApiClient;
import throughline.support.Reply;
import throughline.surveys.control.Ballots;
import throughline.surveys.control.ballots.BlindedMessage;

/** Somebody with a personal link, answering as the form's script does: a serial of their own, signed blind, and answers that come with it. */
public final class Employee {
    private static final Pattern WAVE = Pattern.compile("data-wave=\"(\\d+)\"");
    private static final Pattern ABOUT = Pattern.compile("data-about=\"([^\"]*)\"");

    private final String invitation;
    private final byte[] prefix = Secrets.freshBytes();
    private final byte[] serial = Secrets.freshBytes();
    private @Nullable BlindedMessage message;

    public Employee(String invitation) {
        this.invitation = invitation;
    }

    /** The number of the wave that the form asks about. */
    public long wave() {
        return Long.parseLong(found(WAVE));
    }

    /** The journey that an always-on survey asks about; empty where all are asked about. */
    public String about() {
        return found(ABOUT);
    }

    private String found(Pattern pattern) {
        Reply form = form();
        Matcher value = pattern.matcher(form.text());
        assertThat(value.find()).as(form.text()).isTrue();
        return value.group(1);
    }

    /** The questions, as the script asks for them. */
    public Reply form() {
        return ApiClient.nobody()
                .with("Sec-Fetch-Site", "same-origin")
                .send(
                        "POST",
                        "/respond/form",
                        "application/x-www-form-urlencoded",
                        ("invitation=" + invitation).getBytes(StandardCharsets.UTF_8));
    }

    public Reply askForBallot() {
        return askForBallot(Secrets.encode(message().bytes()));
    }

    public Reply askForBallot(String blinded) {
        return ApiClient.nobody().post("/api/v1/ballots", Map.of("invitation", invitation, "blinded", blinded));
    }

    /** Asks for the signature and takes the blinding off. */
    public JsonNode ballot() {
        JsonNode reply = Programme.good(askForBallot(), 200);
        byte[] signature =
                message().unblinded(Secrets.decode(reply.path("signature").asText()));
        Map<String, Object> ballot = new LinkedHashMap<>();
        ballot.put("wave", reply.path("wave").asLong());
        ballot.put("prefix", Secrets.encode(prefix));
        ballot.put("serial", Secrets.encode(serial));
        ballot.put("signature", Secrets.encode(signature));
        return new ObjectMapper().valueToTree(ballot);
    }

    /** Asks for the ballot and puts the answer in. */
    public Reply answer(Map<String, ?> answer) {
        return put(ballot(), answer);
    }

    /** Ratings alone. */
    public Reply rate(Map<String, String> ratings) {
        return answer(Map.of("ratings", ratings));
    }

    public static Reply put(JsonNode ballot, Map<String, ?> answer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ballot", ballot);
        body.put("answer", answer);
        return ApiClient.nobody().post("/api/v1/ballot-box", body);
    }

    /** The same each time, as a browser keeps it. */
    private BlindedMessage message() {
        if (message == null) {
            message = BlindedMessage.of(key(wave()), Ballots.prepared(prefix, serial));
        }
        return message;
    }

    /** The key of a wave as everybody gets it. */
    public static RSAPublicKey key(long wave) {
        JsonNode jwk = Programme.good(ApiClient.nobody().get("/api/v1/ballot-keys/" + wave), 200)
                .path("key");
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(jwk.path("n")), number(jwk.path("e"))));
        } catch (GeneralSecurityException unsound) {
            throw new AssertionError(jwk.toString(), unsound);
        }
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Secrets.decode(text.asText()));
    }
}
