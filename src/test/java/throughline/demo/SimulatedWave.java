package throughline.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import throughline.demo.control.simulation.AnswerSimulation;
import throughline.demo.control.simulation.PlantedModel;
import throughline.demo.control.workforce.Workforce;
import throughline.statistics.drivers.RatingTable;
import throughline.support.Definitions;
import throughline.surveys.control.AnswerForm;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Questionnaire;

/** The answers of one wave as the model gives them, without a database in between. */
final class SimulatedWave {
    static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            PlantedModel.JOURNEYS.stream()
                    .map(journey -> new Questionnaire.Asked(
                            journey.key(),
                            1,
                            journey.steps().stream().map(step -> step.key()).toList(),
                            List.of("informed", "courtesy")))
                    .toList(),
            2,
            12,
            null);

    private static final Map<String, String> DELIVERERS = deliverers();

    private final List<AnswerForm> forms;

    private SimulatedWave(List<AnswerForm> forms) {
        this.forms = forms;
    }

    static SimulatedWave of(int wave, double share) {
        AnswerSimulation simulation = new AnswerSimulation(wave, share, QUESTIONNAIRE, DELIVERERS);
        return new SimulatedWave(Workforce.people().stream()
                .filter(simulation::answers)
                .map(simulation::form)
                .toList());
    }

    /** As the shipped journeys say. */
    private static Map<String, String> deliverers() {
        Map<String, String> deliverers = new HashMap<>();
        QUESTIONNAIRE
                .journeys()
                .forEach(asked -> Definitions.shipped(asked.journey())
                        .steps()
                        .forEach(step ->
                                deliverers.put("step:" + asked.journey() + "/" + step.key(), step.responsible())));
        return deliverers;
    }

    List<AnswerForm> forms() {
        return forms;
    }

    static List<String> steps(String journey) {
        return QUESTIONNAIRE.asked(journey).orElseThrow().steps().stream()
                .map(step -> "step:" + journey + "/" + step)
                .toList();
    }

    static List<String> allSteps() {
        return QUESTIONNAIRE.journeys().stream()
                .flatMap(asked -> steps(asked.journey()).stream())
                .toList();
    }

    RatingTable ratings(String outcome, List<String> drivers) {
        byte[] groups = new byte[forms.size()];
        for (int row = 0; row < groups.length; row++) {
            groups[row] = (byte) (row * 37 % RatingTable.GROUPS);
        }
        return new RatingTable(
                column(outcome), drivers.stream().map(this::column).toArray(byte[][]::new), null, groups);
    }

    byte[] column(String item) {
        byte[] codes = new byte[forms.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = code(Objects.requireNonNull(forms.get(row).ratings()), item);
        }
        return codes;
    }

    double mean(String item) {
        byte[] codes = column(item);
        return IntStream.range(0, codes.length)
                .map(row -> RatingTable.rating(codes[row]))
                .filter(rating -> rating > 0)
                .average()
                .orElse(0);
    }

    /** Of those asked who said something about the step, how many said that it does not apply. */
    double notApplicable(String item) {
        byte[] codes = column(item);
        List<Byte> said = new ArrayList<>();
        for (byte code : codes) {
            if (code != Codes.NOT_SHOWN) {
                said.add(code);
            }
        }
        return (double) said.stream()
                        .filter(code -> code == Codes.NOT_APPLICABLE)
                        .count()
                / said.size();
    }

    private static byte code(Map<String, String> ratings, String item) {
        String value = ratings.get(item);
        if (value == null) {
            return Codes.NOT_SHOWN;
        }
        return value.equals("na") ? Codes.NOT_APPLICABLE : Byte.parseByte(value);
    }

    @Override
    public String toString() {
        return forms.size() + " answers, "
                + Arrays.toString(PlantedModel.JOURNEYS.stream()
                        .map(journey -> "%s %.2f".formatted(journey.key(), mean("journey:" + journey.key())))
                        .toArray());
    }
}
