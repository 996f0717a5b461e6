package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import throughline.platform.schema.DuplicateKey;
import throughline.surveys.control.AnswerForm;
import throughline.surveys.control.BallotBox;
import throughline.surveys.control.Ballots.Ballot;

/** Ballots for those who were invited, and the box that takes answers from anybody who has one. Neither reads a cookie. */
@Path("v1")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class BallotsResource {
    @Inject
    private BallotTransactions transactions;

    @Inject
    private BallotBox box;

    /** Asks for the ballot of an invitation: the secret of its link and 32 random bytes as 43 characters of base64url. */
    public record BallotRequest(
            @NotBlank String invitation, @NotBlank String request) {}

    /** An answer with the ballot it comes with. */
    public record BallotAnswer(
            @NotNull @Valid Ballot ballot, @NotNull AnswerForm answer) {}

    /** That an answer is in. */
    public record Receipt(String status) {}

    @POST
    @Path("ballots")
    @Operation(summary = "The one ballot of an invitation; the same request again gives the same ballot")
    public Ballot give(@Valid BallotRequest request) {
        return transactions.give(request.invitation(), request.request());
    }

    @POST
    @Path("ballot-box")
    @Operation(summary = "Put an answer in, or replace the one that came with the same ballot")
    public Receipt put(@Valid BallotAnswer answer) {
        return box.whileOpen(answer.ballot().wave(), () -> {
            store(answer);
            return new Receipt("stored");
        });
    }

    private void store(BallotAnswer answer) {
        try {
            transactions.put(answer.ballot(), answer.answer());
        } catch (DuplicateKey sentTwiceAtOnce) {
            // the first of the two is in now, so this one replaces it as any later one would
            transactions.put(answer.ballot(), answer.answer());
        }
    }
}
