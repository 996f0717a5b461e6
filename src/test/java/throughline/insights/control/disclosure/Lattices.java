package throughline.insights.control.disclosure;

import java.util.Arrays;
import java.util.Set;
import throughline.insights.entity.lattice.Lattice;
import throughline.surveys.entity.Frame;

/** Lattices of frames whose values are all large. */
final class Lattices {
    private Lattices() {}

    static Lattice of(Frame frame) {
        return Lattice.of(
                frame,
                frame.dimensions().stream()
                        .map(dimension -> {
                            long[] many = new long[dimension.categories().size()];
                            Arrays.fill(many, 1000);
                            return many;
                        })
                        .toList(),
                Set.of());
    }
}
