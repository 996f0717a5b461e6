package throughline.insights.entity.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.surveys.entity.Frame;

class LatticeTest {
    @Test
    void smallValuesAreTakenTogetherForBreakdownsAndStayThemselves() {
        List<String> keys = keys(new long[] {100, 29, 5, 30}, "Bern", "Genf", "Chur", "Oslo");
        assertThat(keys)
                .contains("segment:Site=Genf", "segment:Site=Chur", "segment:Site=(other)")
                .contains("unit:hr~segment:Site=Bern", "unit:hr~segment:Site=Oslo", "unit:hr~segment:Site=(other)")
                .doesNotContain("unit:hr~segment:Site=Genf", "unit:hr~segment:Site=Chur");
    }

    @Test
    void oneSmallValueIsNoGroupOfOthersAndWhoStatedNoneIsNoValue() {
        assertThat(keys(new long[] {100, 29, 5}, "Bern", "Genf", "-"))
                .contains("unit:hr~segment:Site=Genf", "unit:hr~segment:Site=-")
                .doesNotContain("segment:Site=(other)");
    }

    @Test
    void oneWhoComesOrGoesDoesNotChangeWhatIsTakenTogether() {
        long[] now = {100, 29, 30, 5};
        Set<String> before = Set.of("segment:Site=Bern", "segment:Site=Genf", "segment:Site=(other)");
        assertThat(keys(before, now, "Bern", "Genf", "Chur", "Oslo"))
                .contains("unit:hr~segment:Site=Genf", "unit:hr~segment:Site=(other)")
                .doesNotContain("unit:hr~segment:Site=Chur", "unit:hr~segment:Site=Oslo");
        assertThat(keys(before, new long[] {100, 19, 40, 5}, "Bern", "Genf", "Chur", "Oslo"))
                .as("unless many do")
                .contains("unit:hr~segment:Site=Chur")
                .doesNotContain("unit:hr~segment:Site=Genf");
    }

    private static List<String> keys(long[] answers, String... sites) {
        return keys(Set.of(), answers, sites);
    }

    private static List<String> keys(Set<String> before, long[] answers, String... sites) {
        Frame frame = new Frame(
                0,
                List.of(new Frame.FrameUnit("hr", "HR", null, 0)),
                List.of(new Frame.Dimension(
                        "Site",
                        Stream.of(sites)
                                .map(site -> new Frame.Category(site, 0))
                                .toList())));
        return Lattice.of(frame, List.of(answers), before).cells().stream()
                .map(cell -> cell.key())
                .toList();
    }
}
