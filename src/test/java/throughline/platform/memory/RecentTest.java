package throughline.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void whatWasNotUsedForLongestIsForgotten() {
        Recent<String, Integer> recent = new Recent<>(2);
        recent.keep("a", 1);
        recent.keep("b", 2);
        assertThat(recent.find("a")).contains(1);
        recent.keep("c", 3);
        assertThat(recent.find("b")).isEmpty();
        assertThat(recent.find("a")).contains(1);
        assertThat(recent.find("c")).contains(3);
    }

    @Test
    void aValueIsMadeOnce() {
        List<String> made = new ArrayList<>();
        Recent<String, Integer> recent = new Recent<>(2);
        for (int i = 0; i < 3; i++) {
            assertThat(recent.get("four", key -> {
                        made.add(key);
                        return key.length();
                    }))
                    .isEqualTo(4);
        }
        assertThat(made).containsExactly("four");
        recent.forget("four");
        assertThat(recent.find("four")).isEmpty();
    }

    @Test
    void manyAreForgottenByTheirKeys() {
        Recent<String, Integer> recent = new Recent<>(3);
        recent.keep("a1", 1);
        recent.keep("a2", 2);
        recent.keep("b1", 3);
        recent.forgetIf(key -> key.startsWith("a"));
        assertThat(recent.find("a1")).isEmpty();
        assertThat(recent.find("a2")).isEmpty();
        assertThat(recent.find("b1")).contains(3);
    }
}
