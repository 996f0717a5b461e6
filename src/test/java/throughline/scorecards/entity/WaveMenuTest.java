package throughline.scorecards.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.scorecards.entity.guide.WaveMenu;

class WaveMenuTest {
    @Test
    void keepsTheWavesOfEachSurveyTogether() {
        WaveMenu menu = WaveMenu.of(List.of(entry(2, 31), entry(1, 22), entry(2, 13), entry(1, 4)));
        assertThat(menu.surveys()).extracting(WaveMenu.OfSurvey::title).containsExactly("Survey 2", "Survey 1");
        assertThat(menu.surveys().get(0).choices())
                .extracting(WaveMenu.Choice::release)
                .containsExactly(31L, 13L);
        assertThat(menu.surveys().get(1).choices())
                .extracting(WaveMenu.Choice::release)
                .containsExactly(22L, 4L);
        assertThat(menu.namesSurveys()).isTrue();
    }

    @Test
    void twoSurveysOfOneTitleStayApart() {
        WaveMenu menu = WaveMenu.of(List.of(
                new WaveMenu.Entry(1, "Services", new WaveMenu.Choice(1, "Spring", true)),
                new WaveMenu.Entry(2, "Services", new WaveMenu.Choice(2, "Spring", false))));
        assertThat(menu.surveys()).hasSize(2);
    }

    @Test
    void namesNoSurveyWhereThereIsOne() {
        assertThat(WaveMenu.of(List.of(entry(1, 1), entry(1, 2))).namesSurveys())
                .isFalse();
    }

    @Test
    void isNeededFromTwoReleasesOn() {
        assertThat(WaveMenu.EMPTY.isNeeded()).isFalse();
        assertThat(WaveMenu.of(List.of(entry(1, 1))).isNeeded()).isFalse();
        assertThat(WaveMenu.of(List.of(entry(1, 1), entry(2, 2))).isNeeded()).isTrue();
    }

    private static WaveMenu.Entry entry(long survey, long release) {
        return new WaveMenu.Entry(survey, "Survey " + survey, new WaveMenu.Choice(release, "Wave " + release, false));
    }
}
