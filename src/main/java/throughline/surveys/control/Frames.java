package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.organization.entity.Member;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Frame;

/** Who would be invited, and the groups they form. */
@ApplicationScoped
public class Frames {
    private final People people;
    private final Units units;

    @Inject
    public Frames(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** The members an audience means. Unknown functions and segments are refused. */
    public List<Member> members(Audience audience) {
        Map<String, Long> functionIds = units.functions().stream().collect(Collectors.toMap(Unit::key, Unit::id));
        List<String> dimensions = people.dimensions();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < audience.functions().size(); i++) {
            if (!functionIds.containsKey(audience.functions().get(i))) {
                violations.add(Violation.at(
                        "audience.functions[" + i + "]",
                        "audience.function",
                        audience.functions().get(i),
                        String.join(", ", functionIds.keySet())));
            }
        }
        audience.segments().keySet().stream()
                .filter(name -> !dimensions.contains(name))
                .forEach(name -> violations.add(Violation.at(
                        "audience.segments." + name, "audience.segment", name, String.join(", ", dimensions))));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        Set<Long> wanted = audience.functions().stream().map(functionIds::get).collect(Collectors.toSet());
        return people.members().stream()
                .filter(m -> wanted.isEmpty() || (m.functionId() != null && wanted.contains(m.functionId())))
                .filter(m -> audience.segments().entrySet().stream()
                        .allMatch(e -> e.getValue().contains(m.segments().get(dimensions.indexOf(e.getKey())))))
                .toList();
    }

    /** Segments whose groups must be larger to be shown, by name. */
    public List<String> sensitiveSegments() {
        return people.sensitiveSegments();
    }

    /** The groups these members form. */
    public Frame of(List<Member> members) {
        Map<Long, Long> counts = new HashMap<>();
        for (Member member : members) {
            if (member.functionId() != null) {
                counts.merge(member.functionId(), 1L, Long::sum);
            }
            if (member.teamId() != null) {
                counts.merge(member.teamId(), 1L, Long::sum);
            }
        }
        return new Frame(members.size(), frameUnits(counts), dimensions(members));
    }

    /** Units with members, every function before its teams. */
    private List<Frame.FrameUnit> frameUnits(Map<Long, Long> counts) {
        List<Unit> present = units.all().stream()
                .filter(unit -> counts.containsKey(unit.id()))
                .sorted(Comparator.comparing(Unit::isFunction).reversed().thenComparing(Unit::key))
                .toList();
        List<Long> ids = present.stream().map(Unit::id).toList();
        return present.stream()
                .map(unit -> new Frame.FrameUnit(
                        unit.key(),
                        unit.name(),
                        unit.parentId() == null ? null : ids.indexOf(unit.parentId()),
                        counts.getOrDefault(unit.id(), 0L)))
                .toList();
    }

    private List<Frame.Dimension> dimensions(List<Member> members) {
        List<String> names = people.dimensions();
        List<Frame.Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Long> counts = new TreeMap<>();
            for (Member member : members) {
                String value = member.segments().get(i);
                if (!value.isEmpty()) {
                    counts.merge(value, 1L, Long::sum);
                }
            }
            dimensions.add(new Frame.Dimension(
                    names.get(i),
                    counts.entrySet().stream()
                            .map(e -> new Frame.Category(e.getKey(), e.getValue()))
                            .toList()));
        }
        return dimensions;
    }
}
