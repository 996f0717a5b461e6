package throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import throughline.demo.control.simulation.JourneyModel;
import throughline.demo.control.simulation.PlantedModel;
import throughline.platform.jobs.Progress;
import throughline.platform.security.Secrets;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.WaveOpening;
import throughline.surveys.control.ballots.Keyring;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

/** Runs the waves of Meridian's survey, on the days on which they were run. */
@ApplicationScoped
public class MeridianWaves {
    private static final String TITLE = "Internal services at Meridian";
    private static final int OPEN_FOR_DAYS = 14;

    private final Surveys surveys;
    private final WaveOpening opening;
    private final Keyring keyring;
    private final SimulatedBallots ballots;

    @Inject
    public MeridianWaves(Surveys surveys, WaveOpening opening, Keyring keyring, SimulatedBallots ballots) {
        this.surveys = surveys;
        this.opening = opening;
        this.keyring = keyring;
        this.ballots = ballots;
    }

    /** This wave, if it was made already. */
    public Optional<Wave> made(DemoWave planned) {
        return survey().flatMap(survey -> surveys.waves(survey.id()).stream()
                .filter(wave -> wave.number() == planned.number())
                .findFirst());
    }

    /** Plans and opens the wave, and takes the answers in; it stays open. */
    public Wave run(DemoWave planned, LocalDate today, Progress progress) {
        Survey survey = survey().orElseGet(() -> surveys.add(new Survey(
                TITLE,
                SurveyDesign.inWaves(
                        PlantedModel.JOURNEYS.stream().map(JourneyModel::key).toList(),
                        SurveyDesign.DETAIL_LIMIT,
                        SurveyDesign.MONTHS),
                planned.openingClock().instant())));
        Wave wave = new Wave(survey, planned.number(), planned.name(), Audience.EVERYBODY);
        LocalDate closes = planned.closes();
        wave.schedule(null, closes == null ? today.plusDays(OPEN_FOR_DAYS) : closes);
        surveys.add(wave);
        opening.open(wave, planned.openingClock());
        if (closes != null) {
            // a known key gives answers the same ids and so the same releases at every making; it ends with the wave,
            // which
            // closes at once
            wave.keys(keyring.keys(wave.id(), Secrets.encode(key("links", planned)), key("answers", planned)));
        }
        surveys.flush();
        ballots.answer(wave, planned, progress);
        return wave;
    }

    private Optional<Survey> survey() {
        return surveys.all().stream()
                .filter(survey -> survey.title().equals(TITLE))
                .findFirst();
    }

    private static byte[] key(String use, DemoWave planned) {
        return Secrets.hash("Meridian " + use + " " + planned.name());
    }
}
