package throughline.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.platform.http.Problem;

class FormTest {
    private static final Form FORM = new Form(Map.of("name", List.of("  Ada  "), "role", List.of("a", "b")), null);

    @Test
    void aValueHasNoBlanksAround() {
        assertThat(FORM.value("name")).isEqualTo("Ada");
    }

    @Test
    void whatWasNotSentIsEmpty() {
        assertThat(FORM.value("nothing")).isEmpty();
        assertThat(FORM.all("nothing")).isEmpty();
        assertThat(FORM.error("name")).isEmpty();
        assertThat(Form.EMPTY.value("name")).isEmpty();
    }

    @Test
    void aFieldMayHaveSeveralValues() {
        assertThat(FORM.value("role")).isEqualTo("a");
        assertThat(FORM.all("role")).containsExactly("a", "b");
        assertThat(FORM.has("role", "b")).isTrue();
        assertThat(FORM.has("role", "c")).isFalse();
    }

    @Test
    void aRefusedFormComesBackAsItWasWithWhatIsWrong() {
        Problem problem = new Problem(
                "invalid-input", "Not right", 422, null, List.of(new Problem.FieldError("name", "too short")), null);
        Form refused = FORM.refused(problem);
        assertThat(refused.value("name")).isEqualTo("Ada");
        assertThat(refused.error("name")).isEqualTo("too short");
        assertThat(refused.error("role")).isEmpty();
    }

    @Test
    void aProblemWithoutFieldsHasNoFieldErrors() {
        Problem problem = new Problem("not-allowed", "No", 403, null, null, null);
        assertThat(FORM.refused(problem).error("name")).isEmpty();
    }

    @Test
    void canBeFilledInBeforehand() {
        assertThat(Form.with(Map.of("name", "Ben")).value("name")).isEqualTo("Ben");
    }
}
