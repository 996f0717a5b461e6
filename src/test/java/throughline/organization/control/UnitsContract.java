package throughline.organization.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.organization.entity.Organization;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;
import throughline.support.Databases;
import throughline.support.OnDatabase;

abstract class UnitsContract extends OnDatabase {
    private Units units;

    UnitsContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void makeRepository() {
        units = new Units(database.entities());
    }

    @Test
    void keepsTheOneOrganisation() {
        assertThat(units.organization()).isEmpty();
        assertThat(units.organizationName()).isEmpty();
        units.add(new Organization("Grüße & Söhne — 東京", "EUR"));
        database.nextRequest();
        assertThat(units.organizationName()).isEqualTo("Grüße & Söhne — 東京");
    }

    @Test
    void listsEveryFunctionBeforeItsTeams() {
        Unit it = units.add(Unit.function("it", "IT", true));
        Unit hr = units.add(Unit.function("hr", "HR", true));
        units.add(Unit.team(it, "Service desk"));
        units.add(Unit.team(hr, "Payroll"));
        database.nextRequest();
        assertThat(units.all()).extracting(Unit::key).containsExactly("hr", "hr/payroll", "it", "it/service-desk");
        assertThat(units.functions()).extracting(Unit::key).containsExactly("hr", "it");
    }

    @Test
    void tellsFunctionsThatDeliverFromOthers() {
        units.add(Unit.function("it", "IT", true));
        units.add(Unit.function("sales", "Sales", false));
        database.nextRequest();
        assertThat(units.supportFunctions()).extracting(Unit::key).containsExactly("it");
        units.byKey("sales").support(true);
        database.nextRequest();
        assertThat(units.supportFunctions()).extracting(Unit::key).containsExactly("it", "sales");
    }

    @Test
    void refusesAKeyThatIsTaken() {
        units.add(Unit.function("it", "IT", true));
        assertThatThrownBy(() -> units.add(Unit.function("it", "Other", true)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("unit-exists"));
    }

    @Test
    void refusesAFunctionThatIsNotThere() {
        assertThatThrownBy(() -> units.byKey("nowhere"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    @Test
    void aChangeOfNameKeepsTheKeyAndCountsTheVersion() {
        units.add(Unit.function("it", "IT", true));
        database.nextRequest();
        int before = units.byKey("it").version();
        units.byKey("it").rename("Technology");
        database.nextRequest();
        assertThat(units.byKey("it").name()).isEqualTo("Technology");
        assertThat(units.byKey("it").version()).isEqualTo(before + 1);
    }
}
