package throughline.offences.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;

/** Breaks the rules of layers that an entity can break. */
@Entity
public class Settable {
    @Id
    private long id;

    public void setId(Clock clock) {
        id = clock.millis();
    }

    public long id() {
        return id;
    }
}
