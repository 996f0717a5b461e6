package throughline.support.waves;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import throughline.platform.security.Secrets;
import throughline.support.ApiClient;
import throughline.support.Reply;

/** Somebody with a personal link, answering as the form's script does: a random request, one ballot, answers that come with it. */
public final class Employee {
    private final String invitation;
    private final String request = Secrets.fresh();

    public Employee(String invitation) {
        this.invitation = invitation;
    }

    public Reply askForBallot() {
        return askForBallot(request);
    }

    public Reply askForBallot(String with) {
        return ApiClient.nobody().post("/api/v1/ballots", Map.of("invitation", invitation, "request", with));
    }

    public JsonNode ballot() {
        return Programme.good(askForBallot(), 200);
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
}
