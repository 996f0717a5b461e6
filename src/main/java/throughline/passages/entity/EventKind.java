package throughline.passages.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may have happened to a journey or to a step of one. */
public enum EventKind {
    JOURNEY_STARTED("throughline.journey.started"),
    JOURNEY_COMPLETED("throughline.journey.completed"),
    JOURNEY_ABANDONED("throughline.journey.abandoned"),
    STEP_STARTED("throughline.step.started"),
    STEP_COMPLETED("throughline.step.completed"),
    STEP_ABANDONED("throughline.step.abandoned");

    private final String type;

    EventKind(String type) {
        this.type = type;
    }

    /** How an event says it. */
    public String type() {
        return type;
    }

    public boolean isOfStep() {
        return this == STEP_STARTED || this == STEP_COMPLETED || this == STEP_ABANDONED;
    }

    public static Optional<EventKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    public static List<String> types() {
        return Arrays.stream(values()).map(EventKind::type).toList();
    }
}
