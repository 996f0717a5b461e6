package throughline.surveys.control.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.platform.time.LocalCalendar;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.WaveOpening;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.AlwaysOn;

/**
 * The periods of always-on surveys. Each is a wave: who is invited in it answers in it, so that periods never share an answer, and what
 * is published of one tells nothing about another. A period in which few were invited goes on until the end of the next.
 */
@ApplicationScoped
public class Periods {
    /** With fewer invitations than this hardly anything could be published. */
    public static final int FEWEST = 25;

    private static final String TO = " – ";

    private final Surveys surveys;
    private final WaveOpening opening;
    private final Invitations invitations;
    private final LocalCalendar calendar;

    @Inject
    public Periods(Surveys surveys, WaveOpening opening, Invitations invitations, LocalCalendar calendar) {
        this.surveys = surveys;
        this.opening = opening;
        this.invitations = invitations;
        this.calendar = calendar;
    }

    /** The period in which a survey invites today, opened or prolonged if need be. */
    public Wave current(Survey survey, Clock clock) {
        AlwaysOn how = Objects.requireNonNull(survey.design().alwaysOn());
        LocalDate today = calendar.today();
        List<Wave> waves = surveys.waves(survey.id());
        Wave last = waves.isEmpty() ? null : waves.get(waves.size() - 1);
        LocalDate until = last == null ? null : last.days().invitesUntil();
        if (last == null || until == null || !last.isOpen()) {
            return begin(survey, how, waves, clock);
        }
        if (!until.isBefore(today)) {
            return last;
        }
        if (invitations.count(last.id()) >= FEWEST) {
            return begin(survey, how, waves, clock);
        }
        String first = last.name().split(TO, 2)[0];
        LocalDate lastDay = how.period().lastDay(today);
        last.lasting(
                free(first + TO + how.period().name(today), last, waves), lastDay, lastDay.plusDays(how.answerDays()));
        return last;
    }

    private Wave begin(Survey survey, AlwaysOn how, List<Wave> waves, Clock clock) {
        LocalDate today = calendar.today();
        LocalDate lastDay = how.period().lastDay(today);
        String name = free(how.period().name(today), null, waves);
        Wave wave = new Wave(survey, waves.size() + 1, name, Audience.EVERYBODY);
        wave.lasting(name, lastDay, lastDay.plusDays(how.answerDays()));
        surveys.add(wave);
        opening.open(wave, clock);
        surveys.flush();
        return wave;
    }

    /** The name, with a number if another wave has it: a survey may be stopped and started again within a month. */
    private static String free(String name, @Nullable Wave itself, List<Wave> waves) {
        Set<String> taken =
                waves.stream().filter(wave -> wave != itself).map(Wave::name).collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }
}
