package throughline.organization.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitTest {
    @Test
    void theKeyOfANameIsItsLettersAndDigits() {
        assertThat(Unit.keyOf("Real estate & facilities")).isEqualTo("real-estate-facilities");
        assertThat(Unit.keyOf("Qualité 2")).isEqualTo("qualite-2");
    }

    @Test
    void aKeyCanStandInAnAddressWhateverLettersTheNameHas() {
        for (String name : new String[] {"Außendienst", "Økonomi", "Бухгалтерия", "総務"}) {
            assertThat(Unit.keyOf(name)).as(name).matches("[a-z0-9]+(-[a-z0-9]+)*");
        }
        assertThat(Unit.keyOf("Бухгалтерия")).isNotEqualTo(Unit.keyOf("Администрация"));
    }

    @Test
    void longNamesThatBeginAlikeHaveDifferentKeysThatFit() {
        String alike = "Regional organisation for the maintenance of plants ";
        assertThat(Unit.keyOf(alike + "north")).hasSizeLessThan(40).isNotEqualTo(Unit.keyOf(alike + "south"));
    }

    @Test
    void aNameWithoutLettersHasAKeyAllTheSame() {
        assertThat(Unit.keyOf("***")).isNotEmpty().isNotEqualTo(Unit.keyOf("!!!"));
    }
}
