package throughline.surveys.control.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.Unit;
import throughline.surveys.entity.Frame;

/** A frame that takes in groups as answers from elsewhere name them. Groups that are there already keep their index. */
final class GrowingFrame {
    static final int MOST_CATEGORIES = 1000;

    private final Frame start;
    private final List<Frame.FrameUnit> units;
    private final Map<String, Integer> unitOfName = new HashMap<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<Map<String, Integer>> categories = new ArrayList<>();
    private final List<List<Frame.Category>> categoryLists = new ArrayList<>();
    private final List<List<Long>> categoryMarks = new ArrayList<>();
    private final List<Long> unitMarks = new ArrayList<>();

    GrowingFrame(Frame start) {
        this.start = start;
        this.units = new ArrayList<>(start.units());
        for (int i = 0; i < units.size(); i++) {
            remember(i);
        }
        for (Frame.Dimension dimension : start.dimensions()) {
            int index = dimension(dimension.name());
            for (Frame.Category category : dimension.categories()) {
                add(index, category);
            }
        }
    }

    /** Index of the dimension, made if it is new; −1 if there are as many as there may be. */
    int dimension(String name) {
        int index = dimensions.indexOf(name);
        if (index >= 0 || dimensions.size() == Frame.MOST_DIMENSIONS) {
            return index;
        }
        dimensions.add(name);
        categories.add(new HashMap<>());
        categoryLists.add(new ArrayList<>());
        categoryMarks.add(new ArrayList<>());
        return dimensions.size() - 1;
    }

    /** Index of the value, made if it is new; −1 if there are as many as there may be. */
    int category(int dimension, String label) {
        Integer index = categories.get(dimension).get(label);
        if (index != null) {
            return index;
        }
        List<Frame.Category> list = categoryLists.get(dimension);
        if (list.size() == MOST_CATEGORIES) {
            return -1;
        }
        add(dimension, new Frame.Category(label, 0));
        return list.size() - 1;
    }

    private void add(int dimension, Frame.Category category) {
        List<Frame.Category> list = categoryLists.get(dimension);
        categories.get(dimension).put(category.label(), list.size());
        list.add(category);
        categoryMarks.get(dimension).add(RowIdentities.mark(dimensions.get(dimension) + "=" + category.label()));
    }

    int function(String name) {
        return unit(Unit.keyOf(name), name, null);
    }

    int team(int function, String name) {
        return unit(units.get(function).key() + "/" + Unit.keyOf(name), name, function);
    }

    private int unit(String key, String name, @Nullable Integer parent) {
        Integer known = unitOfName.get(key);
        if (known == null && parent == null) {
            known = unitOfName.get(name.toLowerCase(Locale.ROOT));
        }
        if (known != null) {
            return known;
        }
        units.add(new Frame.FrameUnit(key, name, parent, 0));
        remember(units.size() - 1);
        return units.size() - 1;
    }

    private void remember(int index) {
        Frame.FrameUnit unit = units.get(index);
        unitOfName.put(unit.key(), index);
        unitMarks.add(RowIdentities.mark(unit.key()));
        if (unit.parent() == null) {
            unitOfName.putIfAbsent(unit.name().toLowerCase(Locale.ROOT), index);
        }
    }

    /** What stands for the groups of an answer, whatever their indexes are. */
    long mark(AnswerDraft draft) {
        long mark = draft.unit() < 0 ? 0 : unitMarks.get(draft.unit());
        for (int i = 0; i < dimensions.size(); i++) {
            int category = draft.category(i);
            if (category >= 0) {
                mark += categoryMarks.get(i).get(category);
            }
        }
        return mark;
    }

    Frame frame() {
        List<Frame.Dimension> all = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            all.add(new Frame.Dimension(dimensions.get(i), List.copyOf(categoryLists.get(i))));
        }
        return new Frame(start.invited(), List.copyOf(units), all);
    }
}
