package throughline.initiatives.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import throughline.initiatives.entity.TeamMember;
import throughline.platform.forms.Form;

/** What the forms of initiatives say. */
final class InitiativeForms {
    private InitiativeForms() {}

    /** A new initiative; {@code do=propose} leaves registering for later. */
    static InitiativeInput input(Form form) {
        return new InitiativeInput(
                form.value("title"),
                form.value("description"),
                form.value("function"),
                form.value("owner"),
                form.value("sponsor"),
                team(form),
                date(form, "startsOn"),
                date(form, "endsOn"),
                form.value("budget"),
                form.all("step"),
                null,
                form.optionalId("baseline"),
                null,
                form.optionalDecimal("expectedEffect"),
                form.optionalDecimal("smallestWorthwhile"),
                form.has("do", "propose"),
                null);
    }

    /** What an initiative is about, without its plan. */
    static InitiativeInput text(Form form) {
        return new InitiativeInput(
                form.value("title"),
                form.value("description"),
                null,
                form.value("owner"),
                form.value("sponsor"),
                team(form),
                date(form, "startsOn"),
                date(form, "endsOn"),
                form.value("budget"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                form.number("version"));
    }

    /** One member a line: name, then the key of a function after a comma. */
    private static List<TeamMember> team(Form form) {
        List<TeamMember> team = new ArrayList<>();
        for (String line : form.value("team").split("\\R", -1)) {
            if (!line.isBlank()) {
                int comma = line.lastIndexOf(',');
                team.add(
                        comma < 0
                                ? new TeamMember(line.strip(), "")
                                : new TeamMember(
                                        line.substring(0, comma).strip(),
                                        line.substring(comma + 1).strip()));
            }
        }
        return team;
    }

    /** As it was typed, once it is known to be a date. */
    private static String date(Form form, String field) {
        LocalDate date = form.optionalDate(field);
        return date == null ? "" : date.toString();
    }
}
