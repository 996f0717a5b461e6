package throughline.initiatives.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an initiative is about, who carries it, when, and for how much. */
public record InitiativeText(
        String title,
        String description,
        String owner,
        String sponsor,
        List<TeamMember> team,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String budget) {
    /** What one that is not yet described says. */
    public static final InitiativeText NOTHING = new InitiativeText("", "", "", "", List.of(), null, null, null);
}
