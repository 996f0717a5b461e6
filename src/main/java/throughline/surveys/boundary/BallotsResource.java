package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import throughline.platform.schema.DuplicateKey;
import throughline.platform.security.Secrets;
import throughline.surveys.control.AnswerForm;
import throughline.surveys.control.BallotBox;
import throughline.surveys.control.Ballots.Ballot;
import throughline.surveys.control.Ballots.BlindSignature;

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

    /** Asks for the ballot of an invitation: the secret of its link and a blinded message, base64url. */
    public record BallotRequest(
            @NotBlank String invitation, @NotBlank String blinded) {}

    /** An answer with the ballot it comes with. */
    public record BallotAnswer(
            @NotNull @Valid Ballot ballot, @NotNull AnswerForm answer) {}

    /** That an answer is in. */
    public record Receipt(String status) {}

    /** With which ballots of a wave are checked: the same for everybody, so that no key can mark a person. */
    public record BallotKey(long wave, String algorithm, Jwk key, String fingerprint) {
        static BallotKey of(long wave, RSAPublicKey key) {
            Jwk jwk = new Jwk("RSA", unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
            return new BallotKey(wave, "RSABSSA-SHA384-PSS-Randomized", jwk, jwk.thumbprint());
        }

        private static String unsigned(BigInteger number) {
            byte[] bytes = number.toByteArray();
            return Secrets.encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
        }
    }

    /** A public key as JSON (RFC 7517). */
    public record Jwk(String kty, String n, String e) {
        /** RFC 7638. */
        String thumbprint() {
            return Secrets.encode(Secrets.hash("{\"e\":\"" + e + "\",\"kty\":\"" + kty + "\",\"n\":\"" + n + "\"}"));
        }
    }

    @GET
    @Path("ballot-keys/{wave}")
    @Operation(
            summary = "The public key with which ballots of a wave are checked",
            description =
                    "As JSON Web Key; the fingerprint is its thumbprint with SHA-256 (RFC 7638). It is the same for everybody who asks,"
                            + " and stays after the wave is closed.")
    public BallotKey key(@PathParam("wave") long wave) {
        return BallotKey.of(wave, transactions.key(wave));
    }

    @POST
    @Path("ballots")
    @Operation(
            summary = "Sign the one ballot of an invitation, blind; the same message again gives the same signature",
            description =
                    "RSABSSA-SHA384-PSS-Randomized (RFC 9474) with the ballot key of the wave, over 32 random bytes of preparation"
                            + " and 32 of serial. The message has as many bytes as the key's modulus.")
    public BlindSignature give(@Valid BallotRequest request) {
        return transactions.give(request.invitation(), request.blinded());
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
