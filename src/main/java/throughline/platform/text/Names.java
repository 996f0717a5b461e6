package throughline.platform.text;

import java.util.Locale;

/** How constants are written in documents, addresses and keys of messages. */
public final class Names {
    private Names() {}

    /** In small letters with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
