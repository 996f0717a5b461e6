package throughline.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How constants are written in documents, addresses and keys of messages. */
public final class Names {
    private Names() {}

    /** In small letters with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that is written so; empty if none is. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> constants, String written) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> of(constant).equals(written))
                .findFirst();
    }

    /** All of them, with commas between. */
    public static <E extends Enum<E>> String all(Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "));
    }
}
