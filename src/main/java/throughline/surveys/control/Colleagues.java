package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import throughline.organization.control.People;
import throughline.platform.schema.Sql;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Wave;

/**
 * Which groups of a wave somebody belongs to, and how many of those invited share them: so that nobody gives themselves away
 * without knowing.
 */
@ApplicationScoped
public class Colleagues {
    private static final int MOST_WAVES = 20;
    private static final int COLUMNS = 2 + People.SEGMENTS;
    private static final String GROUPS =
            "f.unit_key, t.unit_key, p.segment1, p.segment2, p.segment3, p.segment4," + " p.segment5, p.segment6";
    private static final String UNITS =
            " left join unit f on f.id = p.function_id left join unit t on t.id = p.team_id ";

    private static final String INVITED =
            "invitation i join person p on p.id = i.person_id" + UNITS + "where i.wave_id = ?";
    private static final String EVERYBODY = "person p" + UNITS + "where p.active = true";

    private final Sql sql;
    private final People people;
    private final ConcurrentHashMap<State, Invited> invited = new ConcurrentHashMap<>();

    @Inject
    public Colleagues(Sql sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** What somebody belongs to: a function, a team or a value of a segment. */
    public enum Kind {
        FUNCTION,
        TEAM,
        SEGMENT
    }

    /** A group of a wave: {@code key} is what an answer names it by; {@code dimension} is empty for functions and teams. */
    public record Group(Kind kind, String dimension, String key, String label, long invited) {}

    /**
     * Somebody's groups, and how many of those invited share which of them: bit i of a key stands for group i. Who shares a choice
     * of groups is the sum over all keys that contain it.
     */
    public record Sharing(List<Group> groups, Map<Integer, Long> counts) {}

    private record Held(int column, Kind kind, String dimension, String key, String label) {
        Group counted(long people) {
            return new Group(kind, dimension, key, label, people);
        }
    }

    private record Invited(Frame frame, Crowds crowds) {}

    /** A wave as it was last changed: that of an always-on survey grows. */
    private record State(long wave, int version) {}

    /**
     * Among those invited to a wave. Where people are asked about single ways, among everybody: whom else an always-on survey invited
     * would tell who went through a journey lately.
     */
    public Sharing of(Wave wave, long personId) {
        Invited invited = invited(wave);
        List<Held> held = held(invited.frame(), values(personId));
        int[] columns = held.stream().mapToInt(Held::column).toArray();
        List<String> keys = held.stream().map(Held::key).toList();
        Map<Integer, Long> counts = invited.crowds().sharing(columns, keys);
        return new Sharing(
                IntStream.range(0, held.size())
                        .mapToObj(i -> held.get(i).counted(sharing(counts, i)))
                        .toList(),
                counts);
    }

    private static long sharing(Map<Integer, Long> counts, int group) {
        return counts.entrySet().stream()
                .filter(crowd -> (crowd.getKey() >> group & 1) == 1)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<Held> held(Frame frame, List<String> values) {
        List<Held> held = new ArrayList<>();
        for (int column = 0; column < 2; column++) {
            int unit = frame.unitIndex(values.get(column));
            if (unit >= 0) {
                Frame.FrameUnit at = frame.units().get(unit);
                Kind kind = column == 0 ? Kind.FUNCTION : Kind.TEAM;
                held.add(new Held(column, kind, "", at.key(), at.name()));
            }
        }
        List<String> names = people.dimensions();
        for (Frame.Dimension dimension : frame.dimensions()) {
            int place = names.indexOf(dimension.name());
            int category = place < 0 ? -1 : dimension.indexOf(values.get(2 + place));
            if (category >= 0) {
                Frame.Category at = dimension.categories().get(category);
                held.add(new Held(2 + place, Kind.SEGMENT, dimension.name(), at.label(), at.label()));
            }
        }
        return held;
    }

    private List<String> values(long personId) {
        return sql.query("select " + GROUPS + " from person p" + UNITS + "where p.id = ?", Colleagues::values, personId)
                .get(0);
    }

    /**
     * Those invited, by everything they belong to, and their groups: counted once per wave. Groups that answers from elsewhere bring
     * into the frame later are nobody's here.
     */
    private Invited invited(Wave wave) {
        if (invited.size() > MOST_WAVES) {
            invited.clear();
        }
        // under the lock of the map: when a wave opens, many ask at once for what takes a second to count
        return invited.computeIfAbsent(
                new State(wave.id(), wave.version()),
                state -> new Invited(
                        wave.frame(),
                        wave.questionnaire().isAboutOneWay() ? count(EVERYBODY) : count(INVITED, state.wave())));
    }

    private Crowds count(String from, Object... arguments) {
        Crowds counted = new Crowds(COLUMNS);
        sql.forEach(
                "select " + GROUPS + ", count(*) from " + from + " group by " + GROUPS,
                rows -> Map.entry(values(rows), rows.getLong(COLUMNS + 1)),
                crowd -> counted.add(crowd.getKey(), crowd.getValue()),
                arguments);
        return counted;
    }

    private static List<String> values(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= COLUMNS; column++) {
            String value = rows.getString(column);
            values.add(value == null ? "" : value);
        }
        return values;
    }
}
