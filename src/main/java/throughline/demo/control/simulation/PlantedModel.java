package throughline.demo.control.simulation;

import static throughline.demo.control.simulation.JourneyModel.journey;
import static throughline.demo.control.simulation.JourneyModel.step;

import java.util.List;
import java.util.Map;
import throughline.demo.control.simulation.JourneyModel.Reach;
import throughline.demo.control.workforce.Draws;

/** What was planted: ten journeys in the order they are asked, and what moved from wave to wave. */
public final class PlantedModel {
    public static final List<JourneyModel> JOURNEYS = List.of(
            journey(
                    "onboarding",
                    3.05,
                    0.52,
                    Reach.newcomers(0.97, 0),
                    step("contract", 4.05, 0.97, 0.05),
                    step("first-day-plan", 3.25, 0.95, 0.10),
                    step("laptop-accounts", 2.65, 0.98, 0.32).hurting(0.45).spreading(1.5),
                    step("badge", 2.95, 0.90, 0.10),
                    step("desk", 3.50, 0.85, 0.07),
                    step("tools-access", 3.05, 0.95, 0.11),
                    step("first-salary", 3.95, 0.97, 0.04),
                    step("somebody-to-ask", 3.75, 0.97, 0.09)),
            journey(
                    "it-access",
                    3.05,
                    0.40,
                    Reach.newcomers(0.75, 0.48),
                    step("what-to-ask", 2.85, 0.90, 0.11),
                    step("request", 3.25, 0.95, 0.07),
                    step("approval", 2.80, 0.85, 0.33).hurting(0.35).spreading(1.3),
                    step("licence", 3.05, 0.45, 0.12),
                    step("works", 3.45, 0.95, 0.12),
                    step("sign-in", 3.15, 0.90, 0.08),
                    step("renewal", 3.30, 0.35, 0.06)),
            journey(
                    "it-problem",
                    3.45,
                    0.40,
                    Reach.everybody(0.60),
                    step("report", 3.60, 0.98, 0.06),
                    step("person", 3.95, 0.85, 0.08).pleasing(0.45),
                    step("told-when", 2.90, 0.95, 0.30).hurting(0.30).spreading(1.3),
                    step("spare", 3.25, 0.40, 0.08),
                    step("fixed", 3.30, 0.97, 0.20),
                    step("replacement", 3.15, 0.25, 0.08),
                    step("files-back", 3.65, 0.50, 0.07)),
            journey(
                            "business-trip",
                            2.95,
                            0.46,
                            Reach.everybody(0.38),
                            step("rules", 3.10, 0.90, 0.08),
                            step("approval", 3.15, 0.85, 0.08),
                            step("booking", 3.25, 0.95, 0.12),
                            step("papers", 3.50, 0.30, 0.05),
                            step("own-money", 2.75, 0.70, 0.12),
                            step("on-the-way", 3.40, 0.35, 0.08),
                            step("receipts", 2.65, 0.95, 0.26).hurting(0.25).spreading(1.3),
                            step("money-back", 2.85, 0.93, 0.30).hurting(0.30).spreading(1.3))
                    .scaled(Map.of("Operations", 0.6, "Sales", 1.7, "Research", 1.3)),
            journey(
                    "purchase-request",
                    2.85,
                    0.36,
                    Reach.newcomers(0.25, 0.38),
                    step("how-to-buy", 2.75, 0.90, 0.13),
                    step("request", 2.90, 0.95, 0.09),
                    step("approval", 2.65, 0.90, 0.34).hurting(0.35).spreading(1.3),
                    step("order", 2.80, 0.85, 0.12),
                    step("delivery", 3.15, 0.90, 0.18),
                    step("put-right", 2.85, 0.25, 0.08),
                    step("invoice", 2.95, 0.45, 0.07)),
            journey(
                    "workplace-move",
                    3.40,
                    0.20,
                    Reach.newcomers(0.10, 0.24),
                    step("announced", 3.30, 0.98, 0.22).hurting(0.25).spreading(1.3),
                    step("say", 3.00, 0.85, 0.12),
                    step("special-needs", 3.55, 0.25, 0.08),
                    step("packing", 3.75, 0.90, 0.05),
                    step("desk-ready", 3.65, 0.97, 0.14),
                    step("connected", 3.20, 0.97, 0.28),
                    step("doors", 3.45, 0.75, 0.07),
                    step("leftovers", 3.15, 0.50, 0.12)),
            journey(
                    "visitor",
                    3.65,
                    0.14,
                    Reach.everybody(0.34),
                    step("announce", 3.55, 0.95, 0.10),
                    step("guest-told", 3.70, 0.90, 0.08),
                    step("reception", 4.20, 0.95, 0.10).pleasing(0.25),
                    step("room", 3.20, 0.95, 0.32).hurting(0.20).spreading(1.3),
                    step("badge", 3.40, 0.55, 0.08),
                    step("doors", 3.70, 0.60, 0.06),
                    step("parking", 3.35, 0.45, 0.08)),
            journey(
                    "hiring",
                    3.25,
                    0.24,
                    new Reach(0, 0.02, 0.30, 0.70),
                    step("position", 2.85, 0.95, 0.20),
                    step("advert", 3.55, 0.93, 0.07),
                    step("candidates", 3.05, 0.90, 0.28),
                    step("interviews", 3.55, 0.88, 0.06),
                    step("candidate-told", 3.30, 0.80, 0.08),
                    step("offer", 2.95, 0.70, 0.26).hurting(0.25).spreading(1.3),
                    step("signed", 3.60, 0.65, 0.06),
                    step("first-day", 3.00, 0.62, 0.14)),
            journey(
                    "payroll-question",
                    3.90,
                    0.18,
                    Reach.newcomers(0.45, 0.34),
                    step("understand", 3.60, 0.97, 0.16),
                    step("whom-to-ask", 3.70, 0.80, 0.10),
                    step("proof", 3.80, 0.45, 0.07),
                    step("answer", 4.05, 0.75, 0.28),
                    step("corrected", 3.95, 0.45, 0.20).hurting(0.40).spreading(1.3),
                    step("next-month", 4.10, 0.45, 0.08),
                    step("certificate", 4.15, 0.35, 0.05)),
            journey(
                    "learning",
                    3.80,
                    0.16,
                    Reach.everybody(0.44),
                    step("find", 3.55, 0.90, 0.16),
                    step("approval", 3.65, 0.75, 0.10),
                    step("place", 3.75, 0.80, 0.08),
                    step("ready", 3.95, 0.85, 0.06),
                    step("course", 4.05, 0.90, 0.34).pleasing(0.15),
                    step("mandatory", 3.05, 0.90, 0.10),
                    step("record", 3.90, 0.80, 0.04)));

    /** What an improvement does to a step from a wave on, in points of rating. */
    public record Effect(String step, int fromWave, double points) {}

    public static final Effect ONE_FRONT_DOOR = new Effect("step:it-access/what-to-ask", 2, 0.5);
    public static final Effect STATUS_MESSAGES = new Effect("step:it-problem/told-when", 2, 0.0);
    public static final Effect RECEIPTS_BY_PHOTO = new Effect("step:business-trip/receipts", 3, 0.4);

    private static final List<Effect> EFFECTS = List.of(ONE_FRONT_DOOR, STATUS_MESSAGES, RECEIPTS_BY_PHOTO);
    private static final double[] COMMON_DRIFT = {0, 0.04, 0.07, 0.11};
    private static final double OWN_DRIFT = 0.03;

    private PlantedModel() {}

    /** How far a step stands above its first wave: what all steps share, a little of its own, and what was done about it. */
    static double movement(String step, int wave) {
        double own = wave == 0 ? 0 : OWN_DRIFT * Draws.of("drift", step, wave).normal();
        double done = EFFECTS.stream()
                .filter(effect -> effect.step().equals(step) && wave >= effect.fromWave())
                .mapToDouble(Effect::points)
                .sum();
        return COMMON_DRIFT[wave] + own + done;
    }
}
