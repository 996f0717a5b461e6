package throughline.insights.control.drivers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.StrengthRanking;
import throughline.insights.entity.findings.StrengthRanking.Strength;
import throughline.platform.text.Names;
import throughline.statistics.drivers.RankingOptions;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.incomplete.NormalEm;
import throughline.statistics.resampling.RankedShare;
import throughline.statistics.strength.DriverStrength;
import throughline.statistics.strength.PatternGroups;
import throughline.statistics.strength.StrengthAnalysis;
import throughline.statistics.strength.StrengthReport;
import throughline.surveys.entity.Codes;

/**
 * What matters to those who meet it; of everybody, and of drivers whose level is shown, which it repeats. Where people rated very many
 * different sets of steps, it is computed from a random part of the answers.
 */
final class StrengthRankings {
    /** Bounds patterns of what people rated × variables³, in which the time grows; more than some seconds are not worth it. */
    private static final double MOST_WORK = 6e6;

    private final StrengthAnalysis analysis;
    private final ShownLevels shown;

    StrengthRankings(ShownLevels shown, long minimum) {
        this.analysis =
                StrengthAnalysis.with(RankingOptions.DEFAULT.withMinimumAnswers(minimum), NormalEm.withDefaults());
        this.shown = shown;
    }

    StrengthRanking of(String outcome, List<String> drivers) {
        List<String> here = drivers.stream().filter(shown::isShown).toList();
        RatingTable ratings = shown.table().ratings(outcome, here);
        StrengthReport report = analysis.analyse(PatternGroups.of(ratings, sample(ratings)));
        List<Strength> strengths = new ArrayList<>();
        for (DriverStrength driver : report.drivers()) {
            strengths.add(strength(here, driver));
        }
        return new StrengthRanking(
                outcome,
                report.n(),
                report.r2(),
                Names.of(report.method()),
                Names.of(report.status()),
                Names.of(report.reason()),
                report.needed(),
                report.apart().stream().map(here::get).toList(),
                report.converged(),
                report.iterations(),
                strengths);
    }

    /** All answers, or as large a random part as can be worked through. */
    private int[] sample(RatingTable ratings) {
        double variables = ratings.drivers().length + 1.0;
        long most = (long) (MOST_WORK / (variables * variables * variables));
        int power = 0;
        int[] rows = ratings.allRows();
        while (hasMorePatterns(most, ratings, rows)) {
            rows = shown.table().sample(++power);
        }
        return rows;
    }

    /** Whether there are more than so many different sets of drivers that somebody rated, of those who rated the outcome. */
    private static boolean hasMorePatterns(long most, RatingTable ratings, int[] rows) {
        Set<BitSet> patterns = new HashSet<>();
        for (int row : rows) {
            if (Codes.isRating(ratings.outcome()[row]) && patterns.add(rated(ratings, row)) && patterns.size() > most) {
                return true;
            }
        }
        return false;
    }

    private static BitSet rated(RatingTable ratings, int row) {
        BitSet rated = new BitSet(ratings.drivers().length);
        for (int j = 0; j < ratings.drivers().length; j++) {
            rated.set(j, Codes.isRating(ratings.drivers()[j][row]));
        }
        return rated;
    }

    private Strength strength(List<String> keys, DriverStrength driver) {
        String key = keys.get(driver.driver());
        LevelFigure level = shown.figure(key);
        RankedShare ranked = driver.ranked();
        return new Strength(
                key,
                level.n(),
                level.mean(),
                driver.included(),
                mergedInto(keys, driver),
                ranked.amount(),
                ranked.share(),
                ranked.interval().low(),
                ranked.interval().high(),
                ranked.pFirst(),
                ranked.pTop3(),
                ranked.lowRank(),
                ranked.highRank());
    }

    private static @Nullable String mergedInto(List<String> keys, DriverStrength driver) {
        return driver.included() || driver.mergedInto() < 0 ? null : keys.get(driver.mergedInto());
    }
}
