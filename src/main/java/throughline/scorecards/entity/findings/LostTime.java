package throughline.scorecards.entity.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.LevelFigure.ShareFigure;
import throughline.insights.entity.findings.LostMinutes.Cut;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.entity.LabourCost;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.StepRow;
import throughline.statistics.burden.FrictionCost;
import throughline.statistics.burden.FrictionCost.Item;
import throughline.statistics.burden.FrictionCost.Minutes;
import throughline.statistics.levels.Interval;

/**
 * Working hours that employees lose in a year at steps that went badly, with their 95 % interval, and what these cost. A step's volume
 * is people invited × cases a year × share of those in the journey who rated the step 1 or 2, the people who were asked for minutes.
 */
public record LostTime(List<Row> rows, double hours, double low, double high, LabourCost labour) {

    /**
     * A step.
     *
     * @param cut mean minutes with the largest values cut down; null where that would tell of single people
     * @param cases bad ones in a year
     */
    public record Row(
            StepRow step,
            LevelFigure minutes,
            @Nullable Cut cut,
            double cases,
            double hours,
            double low,
            double high) {}

    public boolean isKnown() {
        return !rows.isEmpty();
    }

    /** Whether it can be said in money. */
    public boolean isPriced() {
        return isKnown() && labour.isKnown();
    }

    /** What so many hours cost. */
    public double cost(double some) {
        return some * labour.perHour();
    }

    /** Of the steps whose minutes are known, the largest loss first. */
    public static LostTime of(Edition edition, List<StepRow> steps, LabourCost labour) {
        List<Row> rows = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (StepRow step : steps) {
            Item item = item(edition, step, labour.volumeError());
            LevelFigure minutes = step.minutes();
            if (item != null && minutes != null) {
                FrictionCost hours = FrictionCost.of(List.of(item));
                items.add(item);
                rows.add(new Row(
                        step,
                        minutes,
                        edition.findings().minutes().items().get(step.item()),
                        item.volume(),
                        hours.cost(),
                        hours.interval().low(),
                        hours.interval().high()));
            }
        }
        if (items.isEmpty()) {
            return new LostTime(List.of(), 0, 0, 0, labour);
        }
        rows.sort(Comparator.comparingDouble(Row::hours).reversed());
        FrictionCost all = FrictionCost.of(items);
        return new LostTime(
                rows, all.cost(), all.interval().low(), all.interval().high(), labour);
    }

    /** Of all steps of all journeys. */
    public static LostTime ofAll(Edition edition, LabourCost labour) {
        return of(
                edition,
                edition.journeys().keySet().stream()
                        .flatMap(journey -> StepRow.ofJourney(edition, journey).stream())
                        .toList(),
                labour);
    }

    /** In hours: an hour costs one. */
    private static @Nullable Item item(Edition edition, StepRow step, double volumeError) {
        JourneyDefinition definition = edition.journeys().get(step.journey());
        if (definition == null) {
            return null;
        }
        LevelFigure level = step.figure();
        LevelFigure journey = edition.figure("journey:" + step.journey());
        ShareFigure bad = level == null ? null : level.dissatisfied();
        LevelFigure minutes = step.minutes();
        long people = edition.summary().invited();
        if (level == null || journey == null || bad == null || minutes == null || bad.share() == 0 || people == 0) {
            return null;
        }
        double met = Math.min(1, (double) level.n() / journey.n());
        double yearly = definition.selection().frequencyPerYear();
        double shareError = (bad.high() - bad.low()) / 2 / Interval.NORMAL_QUANTILE / bad.share();
        Cut cut = edition.findings().minutes().items().get(step.item());
        return new Item(
                people * yearly * met * bad.share(),
                Math.hypot(shareError, volumeError),
                cut == null
                        ? new Minutes(minutes.mean(), minutes.standardError())
                        : new Minutes(cut.mean(), cut.standardError()),
                1);
    }
}
