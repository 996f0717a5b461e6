package throughline.scorecards.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.Journey;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.organization.entity.Organization;
import throughline.organization.entity.Unit;
import throughline.scorecards.entity.guide.FirstStep;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;

/** What has to be done before the first results, in its order; whether it is done follows from what is there. */
@ApplicationScoped
public class FirstSteps {
    private final Units units;
    private final People people;
    private final Journeys journeys;
    private final Surveys surveys;

    @Inject
    public FirstSteps(Units units, People people, Journeys journeys, Surveys surveys) {
        this.units = units;
        this.people = people;
        this.journeys = journeys;
        this.surveys = surveys;
    }

    public List<FirstStep> all() {
        List<FirstStep> steps = new ArrayList<>();
        if (!units.organization().map(Organization::isNamed).orElse(true)) {
            steps.add(step("name", "/settings#s-organization", false));
        }
        long invitable = people.count();
        steps.add(step("people", "/settings/people", invitable > 0, invitable));
        List<Unit> functions = units.supportFunctions();
        long headed = functions.stream().filter(unit -> unit.headId() != null).count();
        steps.add(step(
                "functions",
                "/settings#s-functions",
                !functions.isEmpty() && headed == functions.size(),
                headed,
                functions.size()));
        List<Journey> known = journeys.all();
        List<Survey> made = surveys.all();
        // who changes a journey has looked at it, and so has who chooses journeys for a survey
        boolean reviewed = !made.isEmpty() || known.stream().anyMatch(journey -> journey.fileName() == null);
        steps.add(step("journeys", "/journeys", reviewed, known.size()));
        steps.add(step("survey", "/surveys", !made.isEmpty()));
        List<Wave> waves = surveys.allWaves();
        steps.add(step("open", path(made, waves), waves.stream().anyMatch(FirstSteps::hasOpened)));
        steps.add(step("close", path(made, waves), waves.stream().anyMatch(Wave::isClosed)));
        return steps;
    }

    /** Where the next move of a wave is made: on the newest wave, or on the newest survey while none is planned. */
    private static String path(List<Survey> made, List<Wave> waves) {
        if (!waves.isEmpty()) {
            return "/waves/" + waves.get(waves.size() - 1).id();
        }
        return made.isEmpty()
                ? "/surveys"
                : "/surveys/" + made.get(made.size() - 1).id();
    }

    private static boolean hasOpened(Wave wave) {
        return wave.status() != Wave.Status.PLANNED;
    }

    private static FirstStep step(String key, String path, boolean done, long... told) {
        return new FirstStep(
                key, path, done, java.util.Arrays.stream(told).boxed().toList());
    }
}
