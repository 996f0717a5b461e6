package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.PersonChange;
import throughline.organization.entity.PersonRecord;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Progress;

/**
 * Brings the people of a file in: new ones are added, known ones updated, and those the file does not name deactivated. The
 * first mistake anywhere means that nothing changes.
 */
@ApplicationScoped
public class PeopleImport {
    /** How many of each kind a preview names. */
    private static final int NAMED = 10;

    /** What need not be told of somebody new. */
    private static final Map<String, String> DEFAULTS =
            Map.of("locale", PeopleFile.LOCALE, "time_zone", PeopleFile.TIME_ZONE);

    private final People people;
    private final Units units;

    @Inject
    public PeopleImport(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** The first whom an import would add, update and deactivate, each at most ten. */
    public record Named(List<PersonChange> added, List<PersonChange> updated, List<PersonChange> deactivated) {}

    /** What an import did, or would do. */
    public record Summary(
            long rows,
            long added,
            long updated,
            long unchanged,
            long deactivated,
            List<String> newFunctions,
            List<String> newTeams,
            List<String> segments,
            long refused,
            List<Violation> violations) {}

    /** What an import would do, and to whom. */
    public record Preview(Summary summary, Named named) {}

    public Preview preview(Path file) {
        Plan plan = new Plan(PeopleFile.read(file, Progress.NONE));
        plan.compare();
        return new Preview(plan.summary(), plan.named());
    }

    public Summary run(Path file, Progress progress) {
        Plan plan = new Plan(PeopleFile.read(file, progress));
        plan.compare();
        if (plan.summary().refused() > 0) {
            throw Refusal.invalid(plan.summary().violations());
        }
        plan.apply(progress);
        return plan.summary();
    }

    private final class Plan {
        private final PeopleFile file;
        private final Map<String, String> keyByName = new HashMap<>();
        private final Map<String, String> newFunctions = new LinkedHashMap<>();
        private final Map<String, String[]> newTeams = new LinkedHashMap<>();
        private final List<PersonRecord> added = new ArrayList<>();
        private final List<PersonRecord> updated = new ArrayList<>();
        private final List<People.Stored> deactivated = new ArrayList<>();
        private final Map<String, People.Stored> before = new HashMap<>();
        private final Map<String, String> unitNames = new HashMap<>();
        private final List<String> dimensions;
        private final List<String> newDimensions = new ArrayList<>();
        private long unchanged;

        Plan(PeopleFile file) {
            this.file = file;
            this.dimensions = new ArrayList<>(people.dimensions());
            for (Unit unit : units.all()) {
                unitNames.put(unit.key(), unit.name());
                keyByName.put(unit.key(), unit.key());
                if (unit.isFunction()) {
                    keyByName.put(unit.name().toLowerCase(Locale.ROOT), unit.key());
                }
            }
        }

        void compare() {
            for (String name : file.dimensions()) {
                if (!dimensions.contains(name)) {
                    dimensions.add(name);
                    newDimensions.add(name);
                }
            }
            if (dimensions.size() > People.SEGMENTS) {
                throw Refusal.invalid(Violation.at(
                        "file.header", "people.too-many-segments", dimensions.size(), String.join(", ", dimensions)));
            }
            Map<String, People.Stored> stored = people.all();
            for (PersonRecord read : file.people()) {
                PersonRecord person = resolved(read);
                People.Stored known = stored.remove(person.ref());
                if (known == null) {
                    added.add(person);
                } else if (known.active() && known.record().equals(person)) {
                    unchanged++;
                } else {
                    updated.add(person);
                    before.put(person.ref(), known);
                }
            }
            stored.values().stream()
                    .filter(People.Stored::active)
                    .sorted(Comparator.comparing(
                                    (People.Stored gone) -> gone.record().name())
                            .thenComparing(People.Stored::id))
                    .forEach(deactivated::add);
        }

        /** The person with keys of units instead of names, and segments in the stored order of dimensions. */
        private PersonRecord resolved(PersonRecord read) {
            String function = read.function() == null ? null : functionKey(read.function());
            String team = function == null || read.team() == null ? null : teamKey(function, read.team());
            List<String> segments = new ArrayList<>(Collections.nCopies(People.SEGMENTS, ""));
            for (int i = 0; i < file.dimensions().size(); i++) {
                segments.set(
                        dimensions.indexOf(file.dimensions().get(i)),
                        read.segments().get(i));
            }
            return new PersonRecord(
                    read.ref(),
                    read.email(),
                    read.name(),
                    read.locale(),
                    read.timeZone(),
                    read.managerRef(),
                    function,
                    team,
                    segments);
        }

        private String functionKey(String name) {
            @Nullable String known = keyByName.get(name.toLowerCase(Locale.ROOT));
            if (known != null) {
                return known;
            }
            String key = Unit.keyOf(name);
            if (!keyByName.containsKey(key)) {
                newFunctions.put(key, name);
            }
            keyByName.put(name.toLowerCase(Locale.ROOT), key);
            return key;
        }

        private String teamKey(String function, String name) {
            String key = function + "/" + Unit.keyOf(name);
            if (keyByName.putIfAbsent(key, key) == null) {
                newTeams.put(key, new String[] {function, name});
            }
            return key;
        }

        void apply(Progress progress) {
            for (String name : newDimensions) {
                people.addDimension(dimensions.indexOf(name) + 1, name);
            }
            newFunctions.forEach((key, name) -> units.add(Unit.function(key, name, false)));
            newTeams.values().forEach(team -> units.add(Unit.team(units.byKey(team[0]), team[1])));
            Map<String, Long> ids = units.all().stream().collect(Collectors.toMap(Unit::key, Unit::id));
            long total = (long) added.size() + updated.size();
            people.insert(added, ids, done -> progress.at("saving", done, total));
            people.update(updated, ids, done -> progress.at("saving", added.size() + done, total));
            people.deactivate(deactivated.stream().map(People.Stored::id).toList());
        }

        Named named() {
            newFunctions.forEach(unitNames::put);
            newTeams.forEach((key, team) -> unitNames.put(key, team[1]));
            return new Named(
                    added.stream()
                            .limit(NAMED)
                            .map(person -> PersonChange.between(person, DEFAULTS, columns(person)))
                            .toList(),
                    updated.stream().limit(NAMED).map(this::change).toList(),
                    deactivated.stream()
                            .limit(NAMED)
                            .map(gone -> PersonChange.leaving(gone.record()))
                            .toList());
        }

        private PersonChange change(PersonRecord person) {
            People.Stored known = Objects.requireNonNull(before.get(person.ref()));
            return PersonChange.between(person, columns(known.record()), columns(person))
                    .comingBack(!known.active());
        }

        private Map<String, String> columns(PersonRecord person) {
            return person.columns(dimensions, unitNames);
        }

        Summary summary() {
            return new Summary(
                    file.people().size() + file.refused(),
                    added.size(),
                    updated.size(),
                    unchanged,
                    deactivated.size(),
                    List.copyOf(newFunctions.values()),
                    newTeams.values().stream()
                            .map(team -> team[0] + ": " + team[1])
                            .toList(),
                    List.copyOf(file.dimensions()),
                    file.refused(),
                    file.violations());
        }
    }
}
