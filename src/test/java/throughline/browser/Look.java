package throughline.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a page is looked at. */
enum Look {
    PHONE(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK),
    LAPTOP(1280, 900, ColorScheme.LIGHT),
    LAPTOP_DARK(1280, 900, ColorScheme.DARK);

    final int width;
    final int height;
    final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    /** As part of a file name. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
