package throughline.surveys.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One answer: a code for each item of the questionnaire, the groups it belongs to as indexes of the frame (−1: not stated), a case
 * weight, and what few items carry: reasons (bits), lost minutes, words; and of steps that the person's own function delivers,
 * what they believe others rate ({@code guesses}, 1 to 5). By design there is no place in it for a person, a time or an address.
 */
public record Answer(
        byte[] codes,
        int unit,
        int[] categories,
        double weight,
        Map<Integer, Integer> reasons,
        Map<Integer, Integer> minutes,
        Map<Integer, String> comments,
        Map<Integer, Integer> guesses) {

    /** The item keys rated, for a message or a test; never for a result. */
    public List<Integer> rated() {
        return IntStream.range(0, codes.length)
                .filter(i -> Codes.isRating(codes[i]))
                .boxed()
                .toList();
    }
}
