package throughline.organization.boundary.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.platform.forms.Form;

class SetUpPageTest {
    @Test
    void beginsWithTheDemoAndKeepsWhatWasChosen() {
        assertThat(page(Form.EMPTY).startsEmpty()).isFalse();
        assertThat(page(Form.with(Map.of("start", "demo"))).startsEmpty()).isFalse();
        assertThat(page(Form.with(Map.of("start", "empty"))).startsEmpty()).isTrue();
    }

    private static SetUpPages.SetUpPage page(Form form) {
        return new SetUpPages.SetUpPage(form, "key", false, false);
    }
}
