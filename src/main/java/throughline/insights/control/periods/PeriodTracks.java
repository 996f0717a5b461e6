package throughline.insights.control.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import throughline.insights.control.Releases;
import throughline.insights.entity.Cell;
import throughline.insights.entity.Release;
import throughline.insights.entity.findings.PeriodTrack;
import throughline.surveys.control.Surveys;

/**
 * What the published periods of an always-on survey say together, of everybody. Periods share no answer, and each is published by the
 * rules for itself; so nothing follows from them together that does not follow from what is published of each.
 */
@ApplicationScoped
public class PeriodTracks {
    private final Releases releases;
    private final Surveys surveys;

    @Inject
    public PeriodTracks(Releases releases, Surveys surveys) {
        this.releases = releases;
        this.surveys = surveys;
    }

    /** The tracks of journeys, steps and needs up to a release, by item; none unless its survey is always on. */
    public List<PeriodTrack> upTo(Release last) {
        if (surveys.byId(last.surveyId()).design().alwaysOn() == null) {
            return List.of();
        }
        Map<String, PeriodFigures> items = new LinkedHashMap<>();
        for (Release release : releases.published()) {
            if (release.surveyId() == last.surveyId()) {
                String period = releases.summary(release.id()).waveName();
                releases.levels(release.id(), Cell.TOTAL)
                        .ifPresent(levels -> levels.figures().forEach((item, figure) -> {
                            if (isRated(item)) {
                                items.computeIfAbsent(item, PeriodFigures::new).add(period, figure);
                            }
                        }));
                if (release.waveId() == last.waveId()) {
                    break;
                }
            }
        }
        return items.values().stream().map(PeriodFigures::track).toList();
    }

    public Optional<PeriodTrack> upTo(Release last, String item) {
        return upTo(last).stream().filter(track -> track.item().equals(item)).findFirst();
    }

    private static boolean isRated(String item) {
        return item.startsWith("journey:") || item.startsWith("step:") || item.startsWith("need:");
    }
}
