package throughline.offences.control;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import throughline.surveys.entity.Answer;

/** Breaks the rules of layers that a class of control can break. */
@Path("everything")
@Transactional
class EverythingService implements Lonely {
    private final Optional<Answer> kept;

    EverythingService(Optional<Answer> kept) {
        this.kept = kept;
    }

    @Path("now")
    @Transactional
    String now() {
        return Instant.now() + " " + kept;
    }
}
