package throughline.organization.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.organization.entity.Member;
import throughline.organization.entity.PersonRecord;
import throughline.organization.entity.Unit;
import throughline.support.Databases;
import throughline.support.OnDatabase;

abstract class PeopleContract extends OnDatabase {
    private static final List<String> NONE = List.of("", "", "", "", "", "");

    private People people;
    private Map<String, Long> unitIds = Map.of();

    PeopleContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void makeRepository() {
        people = new People(database.sql());
        Units units = new Units(database.entities());
        Unit it = units.add(Unit.function("it", "IT", true));
        Unit desk = units.add(Unit.team(it, "Desk"));
        unitIds = Map.of(it.key(), it.id(), desk.key(), desk.id());
    }

    @Test
    void keepsEverythingAFileSays() {
        PersonRecord ada = new PersonRecord(
                "17",
                "ada@example.org",
                "Ada Ünal",
                "de-CH",
                "Europe/Zurich",
                "18",
                "it",
                "it/desk",
                List.of("Zürich", "A", "", "", "", "X"));
        insert(ada);
        assertThat(people.all().values()).singleElement().satisfies(stored -> {
            assertThat(stored.record()).isEqualTo(ada);
            assertThat(stored.active()).isTrue();
        });
    }

    @Test
    void keepsWhatIsNotStatedAsNotStated() {
        PersonRecord plain = person("17");
        insert(plain);
        assertThat(people.all()).containsOnlyKeys("17");
        assertThat(people.all().values()).extracting(People.Stored::record).containsExactly(plain);
        assertThat(people.members()).singleElement().satisfies(member -> {
            assertThat(member.email()).isNull();
            assertThat(member.functionId()).isNull();
            assertThat(member.teamId()).isNull();
            assertThat(member.segments()).isEqualTo(NONE);
        });
    }

    @Test
    void changesEverythingButTheId() {
        insert(person("17"));
        PersonRecord changed = new PersonRecord(
                "17", "new@example.org", "New", "fr", "UTC", null, "it", null, List.of("a", "b", "c", "d", "e", "f"));
        people.update(List.of(changed), unitIds, done -> {});
        assertThat(people.all().values()).extracting(People.Stored::record).containsExactly(changed);
        people.update(List.of(person("17")), unitIds, done -> {});
        assertThat(people.all().values()).extracting(People.Stored::record).containsExactly(person("17"));
    }

    @Test
    void whoLeftStaysButIsNotInvited() {
        insert(person("17"), person("18"));
        long leaving = people.members().get(0).id();
        people.deactivate(List.of(leaving));
        assertThat(people.count()).isEqualTo(1);
        assertThat(people.members())
                .extracting(Member::id)
                .doesNotContain(leaving)
                .hasSize(1);
        assertThat(people.all().get("17"))
                .satisfies(stored -> assertThat(stored.active()).isFalse());
    }

    @Test
    void whoIsUpdatedIsBack() {
        insert(person("17"));
        people.deactivate(people.members().stream().map(Member::id).toList());
        people.update(List.of(person("17")), unitIds, done -> {});
        assertThat(people.count()).isEqualTo(1);
    }

    @Test
    void writesManyAndTellsHowFarItIs() {
        List<PersonRecord> many =
                IntStream.range(0, 2500).mapToObj(i -> person("p" + i)).toList();
        List<Long> told = new ArrayList<>();
        people.insert(many, unitIds, told::add);
        assertThat(people.count()).isEqualTo(2500);
        assertThat(told).containsExactly(1000L, 2000L);
    }

    @Test
    void findsByAnyPartOfNameAddressOrIdInAnyCase() {
        insert(
                new PersonRecord("X-1", "ada@example.org", "Ada Lovelace", "en", "UTC", null, null, null, NONE),
                new PersonRecord("X-2", "b@example.org", "Ben", "en", "UTC", null, null, null, NONE));
        assertThat(found("LOVE")).containsExactly("X-1");
        assertThat(found("b@EX")).containsExactly("X-2");
        assertThat(found("x-")).containsExactly("X-1", "X-2");
        assertThat(people.search("", 1, 0)).hasSize(1);
    }

    @Test
    void aSearchIsReadPageByPage() {
        insert(person("1"), person("2"), person("3"), person("4"), person("x"));
        assertThat(people.count("Person")).isEqualTo(5);
        assertThat(people.count("x")).isEqualTo(1);
        assertThat(people.search("", 2, 0)).extracting(p -> p.record().ref()).containsExactly("1", "2");
        assertThat(people.search("", 2, 2)).extracting(p -> p.record().ref()).containsExactly("3", "4");
        assertThat(people.search("", 2, 4)).extracting(p -> p.record().ref()).containsExactly("x");
    }

    @Test
    void aSearchIsTextAndNoPattern() {
        insert(person("17"), person("1_7"), person("5%"));
        assertThat(found("_")).containsExactly("1_7");
        assertThat(found("%")).containsExactly("5%");
    }

    @Test
    void namesSegmentsInTheirOrder() {
        people.addDimension(2, "Site");
        people.addDimension(1, "Grade");
        assertThat(people.dimensions()).containsExactly("Grade", "Site");
    }

    private void insert(PersonRecord... records) {
        people.insert(List.of(records), unitIds, done -> {});
    }

    private List<String> found(String part) {
        return people.search(part, 10, 0).stream()
                .map(stored -> stored.record().ref())
                .toList();
    }

    private static PersonRecord person(String ref) {
        return new PersonRecord(ref, null, "Person " + ref, "en", "UTC", null, null, null, NONE);
    }
}
