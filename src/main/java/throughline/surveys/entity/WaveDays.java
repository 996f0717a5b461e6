package throughline.surveys.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days of a wave, where the organisation is; null: not by itself. */
@Embeddable
public class WaveDays {
    private static final String SEPARATOR = ",";
    private static final int LONGEST_PROBLEM = 2000;

    @Column(name = "opens_on")
    private @Nullable String opensOn;

    @Column(name = "closes_on")
    private @Nullable String closesOn;

    @Column(name = "invites_until")
    private @Nullable String invitesUntil;

    @Column(name = "opening_problem")
    private @Nullable String openingProblem;

    @Column(name = "reminder_days")
    private @Nullable String reminderDays;

    // null: not yet
    @Column(name = "reminded")
    private @Nullable Integer reminded;

    void plan(@Nullable LocalDate opening, @Nullable LocalDate closing) {
        opensOn = text(opening);
        closesOn = text(closing);
        openingProblem = null;
    }

    void closeOn(@Nullable LocalDate day) {
        closesOn = text(day);
    }

    void inviteUntil(LocalDate day, LocalDate closing) {
        invitesUntil = day.toString();
        closesOn = closing.toString();
    }

    void remindAfter(List<Integer> days) {
        reminderDays =
                days.isEmpty() ? null : days.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    }

    void reminded(int times) {
        reminded = times;
    }

    void couldNotOpen(String problem) {
        openingProblem = problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }

    void opened() {
        openingProblem = null;
    }

    /** The day on which it opens by itself. */
    public @Nullable LocalDate opensOn() {
        return day(opensOn);
    }

    /** The last day on which answers are taken. */
    public @Nullable LocalDate closesOn() {
        return day(closesOn);
    }

    /** Of a period of an always-on survey: the last day on which people are invited. */
    public @Nullable LocalDate invitesUntil() {
        return day(invitesUntil);
    }

    /** After how many days from its opening those who have not answered are reminded; at most three, growing. */
    public List<Integer> remindAfter() {
        return reminderDays == null
                ? List.of()
                : Arrays.stream(reminderDays.split(SEPARATOR))
                        .map(Integer::valueOf)
                        .toList();
    }

    /** Which of these reminders was the last, counted from 1; 0: none yet. */
    public int timesReminded() {
        return reminded == null ? 0 : reminded;
    }

    /** Why it did not open on its day, in words. */
    public @Nullable String openingProblem() {
        return openingProblem;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
