package throughline.surveys.control.alwayson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.Member;
import throughline.organization.entity.Unit;
import throughline.surveys.entity.Frame;

/** A frame that grows as people are invited one by one. Groups keep their index, so that answers keep their groups. */
final class InvitedFrame {
    private final Map<Long, Unit> units;
    private final List<Frame.FrameUnit> frameUnits;
    private final List<String> dimensions;
    private final List<Frame.Dimension> frameDimensions;
    private long invited;

    InvitedFrame(Frame start, List<Unit> units, List<String> dimensions) {
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        this.dimensions = dimensions;
        this.frameUnits = new ArrayList<>(start.units());
        this.frameDimensions = new ArrayList<>(start.dimensions());
        this.invited = start.invited();
    }

    void add(Member member) {
        invited++;
        count(member.functionId());
        count(member.teamId());
        for (int i = 0; i < dimensions.size(); i++) {
            String label = member.segments().get(i);
            if (!label.isEmpty()) {
                count(dimensions.get(i), label);
            }
        }
    }

    Frame frame() {
        return new Frame(invited, List.copyOf(frameUnits), List.copyOf(frameDimensions));
    }

    private void count(@Nullable Long unitId) {
        Unit unit = unitId == null ? null : units.get(unitId);
        if (unit != null) {
            int at = index(unit);
            Frame.FrameUnit before = frameUnits.get(at);
            frameUnits.set(at, new Frame.FrameUnit(before.key(), before.name(), before.parent(), before.invited() + 1));
        }
    }

    private int index(Unit unit) {
        for (int i = 0; i < frameUnits.size(); i++) {
            if (frameUnits.get(i).key().equals(unit.key())) {
                return i;
            }
        }
        Long parent = unit.parentId();
        Integer above = parent == null || !units.containsKey(parent) ? null : Integer.valueOf(index(units.get(parent)));
        frameUnits.add(new Frame.FrameUnit(unit.key(), unit.name(), above, 0));
        return frameUnits.size() - 1;
    }

    private void count(String dimension, String label) {
        int at = 0;
        while (at < frameDimensions.size() && !frameDimensions.get(at).name().equals(dimension)) {
            at++;
        }
        if (at == frameDimensions.size()) {
            if (at == Frame.MOST_DIMENSIONS) {
                return;
            }
            frameDimensions.add(new Frame.Dimension(dimension, List.of()));
        }
        Frame.Dimension before = frameDimensions.get(at);
        List<Frame.Category> categories = new ArrayList<>(before.categories());
        int category = before.indexOf(label);
        if (category < 0) {
            categories.add(new Frame.Category(label, 1));
        } else {
            categories.set(
                    category, new Frame.Category(label, categories.get(category).invited() + 1));
        }
        frameDimensions.set(at, new Frame.Dimension(dimension, List.copyOf(categories)));
    }
}
