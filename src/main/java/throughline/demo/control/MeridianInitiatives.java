package throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import throughline.demo.control.simulation.PlantedModel;
import throughline.initiatives.control.Initiatives;
import throughline.initiatives.control.Planning;
import throughline.initiatives.entity.Initiative;
import throughline.initiatives.entity.InitiativeText;
import throughline.initiatives.entity.Plan;
import throughline.initiatives.entity.TeamMember;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Wave;

/** The initiatives of Meridian, each registered between the wave it starts from and the one that judges it. */
@ApplicationScoped
public class MeridianInitiatives {
    private static final double SMALLEST_WORTHWHILE = 0.15;
    private static final String SPONSOR = "Anneke de Vries";
    private static final TeamMember HEAD_OF_IT = new TeamMember("Priya Raman", "it");
    private static final TeamMember HEAD_OF_HR = new TeamMember("Tomás Oliveira", "hr");
    private static final List<Registered> ALL = List.of(
            new Registered(
                    2,
                    LocalDate.of(2025, 11, 12),
                    "it",
                    PlantedModel.ONE_FRONT_DOOR.step(),
                    new InitiativeText(
                            "One front door for access",
                            "Eleven access forms become one. It asks what you want to work with, not what the access is called.",
                            HEAD_OF_IT.name(),
                            SPONSOR,
                            List.of(HEAD_OF_IT, new TeamMember("Joon Park", "it"), HEAD_OF_HR),
                            LocalDate.of(2025, 11, 17),
                            LocalDate.of(2026, 3, 27),
                            "45,000 EUR, 60 person-days")),
            new Registered(
                    2,
                    LocalDate.of(2025, 11, 19),
                    "it",
                    PlantedModel.STATUS_MESSAGES.step(),
                    new InitiativeText(
                            "Ticket status by message",
                            "Whoever reports a problem gets a message whenever its ticket moves.",
                            HEAD_OF_IT.name(),
                            SPONSOR,
                            List.of(HEAD_OF_IT),
                            LocalDate.of(2025, 12, 1),
                            LocalDate.of(2026, 2, 27),
                            "18,000 EUR, 25 person-days")),
            new Registered(
                    3,
                    LocalDate.of(2026, 6, 10),
                    "finance",
                    PlantedModel.RECEIPTS_BY_PHOTO.step(),
                    new InitiativeText(
                            "Receipts by photo",
                            "A photo of a receipt is enough. Paper is no longer collected.",
                            "Camille Laurent",
                            SPONSOR,
                            List.of(new TeamMember("Camille Laurent", "finance"), HEAD_OF_IT),
                            LocalDate.of(2026, 6, 15),
                            LocalDate.of(2026, 12, 18),
                            "60,000 EUR, 90 person-days")));

    private final Initiatives initiatives;
    private final Planning planning;

    @Inject
    public MeridianInitiatives(Initiatives initiatives, Planning planning) {
        this.initiatives = initiatives;
        this.planning = planning;
    }

    /** An initiative that starts from the release of this wave. */
    private record Registered(int baseline, LocalDate on, String function, String step, InitiativeText text) {}

    /** Registers those that start from this wave, which has just closed. */
    public void registerAfter(Wave wave) {
        for (Registered planned : ALL) {
            if (planned.baseline() == wave.number()) {
                register(planned, wave);
            }
        }
    }

    private void register(Registered planned, Wave baseline) {
        Plan plan = planning.plan(
                new Planning.Wish(
                        List.of(planned.step()),
                        untouched(planned.step(), baseline),
                        baseline.id(),
                        1,
                        null,
                        SMALLEST_WORTHWHILE),
                null);
        Initiative initiative = new Initiative(
                planned.function(),
                baseline.surveyId(),
                plan,
                planned.on().atTime(9, 30).toInstant(ZoneOffset.UTC));
        initiative.describe(planned.text());
        initiatives.add(initiative);
        initiative.register(initiative.createdAt());
        initiative.move(Initiative.Status.UNDER_WAY);
    }

    /** Every step that no initiative of Meridian aims at, those of the same journey first. */
    private static List<String> untouched(String target, Wave baseline) {
        List<String> aimedAt = ALL.stream().map(Registered::step).toList();
        String journey = target.substring(0, target.indexOf('/'));
        return baseline.questionnaire().items().stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .map(Item::key)
                .filter(step -> !aimedAt.contains(step))
                .sorted(Comparator.comparing((String step) -> !step.startsWith(journey + "/")))
                .toList();
    }
}
