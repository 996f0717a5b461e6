package throughline.scorecards.entity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.findings.DeliveryGaps;
import throughline.insights.entity.findings.FunctionShares;
import throughline.insights.entity.findings.LostMinutes;
import throughline.insights.entity.findings.ParetoFigures;
import throughline.insights.entity.findings.Reliability;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.findings.StrengthRanking;

/**
 * What a release found of everybody besides levels and drivers; releases made before a method was introduced do not have it.
 *
 * @param strengths by outcome
 */
public record Findings(
        Map<String, StrengthRanking> strengths,
        @Nullable ResponseQuality response,
        @Nullable ParetoFigures pareto,
        LostMinutes minutes,
        Reliability reliability,
        DeliveryGaps gaps,
        @Nullable FunctionShares functions) {

    public static final Findings NONE =
            new Findings(Map.of(), null, null, new LostMinutes(Map.of()), Reliability.NONE, DeliveryGaps.NONE, null);
}
