package throughline.surveys.control.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;

/** What each mapped column of a file is for, checked against what the wave asks before the first row is read. */
final class ColumnReaders {
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_SEGMENT = 60;
    private static final int MOST_MINUTES = 60_000;
    private static final double LARGEST_WEIGHT = 1000;
    private static final byte REFUSED = -1;

    private final List<String> header;
    private final ColumnMapping mapping;
    private final Questionnaire questionnaire;
    private final Map<String, Integer> places;
    private final GrowingFrame groups;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();

    ColumnReaders(List<String> header, ColumnMapping mapping, Questionnaire questionnaire, Frame frame) {
        this.header = header;
        this.mapping = mapping;
        this.questionnaire = questionnaire;
        this.places = questionnaire.places();
        this.groups = new GrowingFrame(frame);
        // in the order of the file, whatever the order of the mapping, so that the same mistake is always named alike
        mapping.columns().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, String>>comparingInt(column -> header.indexOf(column.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(column -> add(column.getKey(), column.getValue()));
        mapping.conditions().keySet().forEach(name -> requireColumn(name, "mapping.where." + name));
        if (columns.stream().noneMatch(column -> column instanceof Rating) && violations.isEmpty()) {
            violations.add(Violation.at("mapping.columns", "import.nothing-mapped"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    /** Reads one cell into the answer being made; null, or what is wrong with the cell (key and arguments). */
    abstract static class Column {
        final int index;

        Column(int index) {
            this.index = index;
        }

        abstract Object @Nullable [] read(String cell, AnswerDraft draft);
    }

    List<Column> columns() {
        return columns;
    }

    GrowingFrame groups() {
        return groups;
    }

    /** The frame with every group that was met. */
    Frame frame() {
        return groups.frame();
    }

    private void add(String column, String target) {
        String path = "mapping.columns." + column;
        int index = requireColumn(column, path);
        if (!targets.add(target)) {
            violations.add(Violation.at(path, "import.target-twice", target));
        } else if (target.equals("weight")) {
            columns.add(new Weight(index));
        } else if (target.equals("minutes") || target.startsWith("minutes:")) {
            addMinutes(index, target, path);
        } else if (target.startsWith("segment:") && target.length() > 8) {
            addSegment(index, target.substring(8), path);
        } else {
            Integer place = places.get(target);
            if (place == null) {
                violations.add(Violation.at(path, "import.target", target, String.join(", ", possible())));
            } else {
                columns.add(new Rating(index, place, questionnaire.items().get(place)));
            }
        }
    }

    private void addMinutes(int index, String target, String path) {
        String item = target.equals("minutes") && questionnaire.journeys().size() == 1
                ? "journey:" + questionnaire.journeys().get(0).journey()
                : target.replaceFirst("^minutes:?", "");
        Integer place = places.get(item);
        if (place == null) {
            violations.add(Violation.at(path, "import.minutes", target));
        } else {
            columns.add(new Minutes(index, place));
        }
    }

    private void addSegment(int index, String name, String path) {
        if (name.equals("function") || name.equals("team")) {
            columns.add(new UnitName(index, name.equals("team")));
        } else if (name.length() > LONGEST_SEGMENT || name.contains("=")) {
            violations.add(Violation.at(path, "import.segment-name", LONGEST_SEGMENT));
        } else if (groups.dimension(name) < 0) {
            violations.add(Violation.at(path, "import.too-many-segments", Frame.MOST_DIMENSIONS));
        } else {
            columns.add(new Segment(index, groups.dimension(name)));
        }
    }

    private int requireColumn(String name, String path) {
        int index = header.indexOf(name);
        if (index < 0) {
            violations.add(Violation.at(path, "import.no-column", name, String.join(", ", header)));
        }
        return index;
    }

    private List<String> possible() {
        List<String> possible = new ArrayList<>(
                questionnaire.items().stream().map(Item::key).limit(40).toList());
        possible.addAll(List.of("minutes", "weight", "segment:<name>"));
        return possible;
    }

    private final class Rating extends Column {
        private final int place;
        private final boolean recommend;
        private final Set<String> notApplicable;
        private final Set<String> blank;

        Rating(int index, int place, Item item) {
            super(index);
            this.place = place;
            this.recommend = item.kind() == Item.Kind.RECOMMEND;
            this.notApplicable = new HashSet<>(mapping.notApplicableCodes());
            this.blank = new HashSet<>(mapping.blankCodes());
        }

        @Override
        Object @Nullable [] read(String cell, AnswerDraft draft) {
            byte code = code(cell);
            if (code == REFUSED) {
                return new Object[] {recommend ? "import.recommend" : "import.rating", cell};
            }
            draft.codes()[place] = code;
            return null;
        }

        private byte code(String cell) {
            if (cell.isEmpty() || blank.contains(cell)) {
                return Codes.BLANK;
            }
            if (notApplicable.contains(cell)) {
                return Codes.NOT_APPLICABLE;
            }
            int value = cell.length() <= 2 && cell.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Integer.parseInt(cell)
                    : -1;
            if (recommend) {
                return value >= 0 && value <= 10 ? (byte) (Codes.RECOMMEND_0 + value) : REFUSED;
            }
            return Codes.isRating(value) ? (byte) value : REFUSED;
        }
    }

    private static final class Weight extends Column {
        Weight(int index) {
            super(index);
        }

        @Override
        Object @Nullable [] read(String cell, AnswerDraft draft) {
            double weight = cell.matches("[0-9]*[.,]?[0-9]+([eE][-+]?[0-9]+)?")
                    ? Double.parseDouble(cell.replace(',', '.'))
                    : -1;
            if (!(weight > 0 && weight <= LARGEST_WEIGHT)) {
                return new Object[] {"import.weight", cell, LARGEST_WEIGHT};
            }
            draft.weight(weight);
            return null;
        }
    }

    private final class Minutes extends Column {
        private final int place;

        Minutes(int index, int place) {
            super(index);
            this.place = place;
        }

        @Override
        Object @Nullable [] read(String cell, AnswerDraft draft) {
            if (cell.isEmpty() || mapping.blankCodes().contains(cell)) {
                return null;
            }
            if (!cell.matches("[0-9]{1,5}") || Integer.parseInt(cell) > MOST_MINUTES) {
                return new Object[] {"import.not-minutes", cell, MOST_MINUTES};
            }
            draft.minutes().put(place, Integer.valueOf(cell));
            return null;
        }
    }

    private final class Segment extends Column {
        private final int dimension;

        Segment(int index, int dimension) {
            super(index);
            this.dimension = dimension;
        }

        @Override
        Object @Nullable [] read(String cell, AnswerDraft draft) {
            if (cell.isEmpty() || mapping.blankCodes().contains(cell)) {
                return null;
            }
            if (cell.length() > LONGEST_LABEL) {
                return new Object[] {"csv.cell-too-long", cell.length(), LONGEST_LABEL};
            }
            int category = groups.category(dimension, cell);
            if (category < 0) {
                return new Object[] {"import.too-many-values", GrowingFrame.MOST_CATEGORIES};
            }
            draft.category(dimension, category);
            return null;
        }
    }

    private final class UnitName extends Column {
        private final boolean team;

        UnitName(int index, boolean team) {
            super(index);
            this.team = team;
        }

        @Override
        Object @Nullable [] read(String cell, AnswerDraft draft) {
            if (cell.isEmpty() || mapping.blankCodes().contains(cell)) {
                return null;
            }
            if (cell.length() > LONGEST_LABEL) {
                return new Object[] {"csv.cell-too-long", cell.length(), LONGEST_LABEL};
            }
            if (team && draft.unit() < 0) {
                return new Object[] {"import.team-first", cell};
            }
            draft.unit(team ? groups.team(draft.unit(), cell) : groups.function(cell));
            return null;
        }
    }
}
