package throughline.browser;

/** How large a screen is. */
enum Look {
    PHONE(390, 844),
    LAPTOP(1280, 900);

    final int width;
    final int height;

    Look(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
