package throughline.demo.control.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.demo.control.workforce.Colleague;
import throughline.demo.control.workforce.Draws;
import throughline.organization.entity.Unit;
import throughline.surveys.control.AnswerForm;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Questionnaire.Asked;

/** What the people of Meridian send in one wave, as the forms their browsers would send. */
public final class AnswerSimulation {
    private static final double BLANK = 0.03;
    private static final double OVERALL_MEAN = 3.50;
    private static final double OVERALL_PERSON = 0.35;
    private static final double OVERALL_UNEXPLAINED = 0.25;
    private static final Map<String, Double> NEEDS = Map.of(
            "courtesy",
            0.75,
            "welcome",
            0.50,
            "useful",
            0.35,
            "good-match",
            0.10,
            "clear",
            -0.05,
            "reachable",
            0.05,
            "right-first-time",
            -0.15,
            "effort",
            -0.20,
            "informed",
            -0.30,
            "fast",
            -0.35);

    private final int wave;
    private final double share;
    private final Questionnaire questionnaire;
    private final SelfImage selfImage;

    /**
     * @param wave from 0 on
     * @param share how many of those who would answer have done so by now, 0 to 1
     * @param deliverers the key of the function that is responsible for each step
     */
    public AnswerSimulation(int wave, double share, Questionnaire questionnaire, Map<String, String> deliverers) {
        this.selfImage = new SelfImage(wave, deliverers);
        this.wave = wave;
        this.share = share;
        this.questionnaire = questionnaire;
    }

    public boolean answers(Colleague colleague) {
        return Draws.of("response", wave, colleague.id()).chance(colleague.response() * share);
    }

    /** 32 random bytes, as the browser of this person would make them. */
    public byte[] serial(Colleague colleague) {
        return Draws.of("ballot", wave, colleague.id()).bytes(32);
    }

    public AnswerForm form(Colleague colleague) {
        return new Answering(colleague).form();
    }

    private final class Answering {
        private final Colleague colleague;
        private final double leaning;
        private final Draws draws;
        private final Map<String, String> ratings = new LinkedHashMap<>();
        private final Map<String, List<String>> reasons = new LinkedHashMap<>();
        private final Map<String, Integer> minutes = new LinkedHashMap<>();
        private final Map<String, String> comments = new LinkedHashMap<>();

        Answering(Colleague colleague) {
            this.colleague = colleague;
            this.leaning = Draws.of("leaning", colleague.id()).normal();
            this.draws = Draws.of("answer", wave, colleague.id());
        }

        AnswerForm form() {
            List<Passage> passages = passages();
            double overall = OVERALL_MEAN
                    + colleague.leaning()
                    + OVERALL_PERSON * leaning
                    + passages.stream()
                            .mapToDouble(p -> p.journey().weight() * p.above())
                            .sum()
                    + OVERALL_UNEXPLAINED * draws.normal();
            // the first question: who answers at all, answers it
            ratings.put("overall", String.valueOf(Passage.rating(overall)));
            if (!draws.chance(BLANK)) {
                long recommend = Math.round(7.1 + 2.0 * (overall - 3.4) + 1.4 * draws.normal());
                ratings.put("recommend", String.valueOf(Math.min(10, Math.max(0, recommend))));
            }
            detailed(passages).forEach(this::describe);
            return new AnswerForm(
                    passages.stream().map(p -> p.journey().key()).toList(),
                    ratings,
                    reasons,
                    minutes,
                    comments,
                    Unit.keyOf(colleague.function()) + "/" + Unit.keyOf(colleague.team()),
                    Map.of(
                            "Site", colleague.site(),
                            "Tenure", colleague.tenure(),
                            "Role", colleague.role(),
                            "Contract", colleague.contract()),
                    selfImage.guesses(colleague));
        }

        private List<Passage> passages() {
            return PlantedModel.JOURNEYS.stream()
                    .filter(journey -> draws.chance(journey.probability(colleague)))
                    .map(journey -> Passage.of(
                            journey,
                            wave,
                            leaning,
                            colleague.leaning(),
                            Draws.of("passage", wave, journey.key(), colleague.id())))
                    .toList();
        }

        /** The journeys that the form asks details of: at random, but the rarer the likelier. */
        private Set<Passage> detailed(List<Passage> passages) {
            List<Passage> left = new ArrayList<>(passages);
            Set<Passage> chosen = new LinkedHashSet<>();
            while (!left.isEmpty() && chosen.size() < questionnaire.detailLimit()) {
                chosen.add(left.remove(draws.index(
                        left.stream().mapToDouble(p -> p.journey().rarity()).toArray())));
            }
            return chosen;
        }

        private void describe(Passage passage) {
            String journey = passage.journey().key();
            Asked asked = questionnaire.asked(journey).orElseThrow();
            rate("journey:" + journey, Passage.rating(passage.satisfaction()));
            for (String step : asked.steps()) {
                String item = "step:" + journey + "/" + step;
                int rating = passage.steps().getOrDefault(step, 0);
                if (rating == 0) {
                    ratings.put(item, "na");
                } else if (rate(item, rating)) {
                    explain(item, rating);
                }
            }
            for (String need : asked.needs()) {
                double felt = passage.satisfaction() + NEEDS.getOrDefault(need, 0.0) + 0.7 * draws.normal();
                rate("need:" + journey + "/" + need, Passage.rating(felt));
            }
        }

        private void explain(String item, int rating) {
            if (rating <= 2) {
                Wording wording = Wording.of(item);
                if (draws.chance(0.75)) {
                    reasons.put(item, wording.reasons(draws));
                }
                if (draws.chance(0.80)) {
                    minutes.put(item, wording.minutes(rating, draws));
                }
            }
            Draws words = Draws.of("words", wave, item, colleague.id());
            if (words.chance(rating <= 2 ? 0.12 : rating == 5 ? 0.03 : 0)) {
                comments.put(item, Wording.of(item).sentence(rating, words));
            }
        }

        /** False if the person skipped it. */
        private boolean rate(String item, int rating) {
            if (draws.chance(BLANK)) {
                return false;
            }
            ratings.put(item, String.valueOf(rating));
            return true;
        }
    }
}
