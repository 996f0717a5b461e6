package throughline.insights.control.figures;

import java.util.Locale;

/** How constants are written in documents. */
final class Names {
    private Names() {}

    /** In small letters with hyphens. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
