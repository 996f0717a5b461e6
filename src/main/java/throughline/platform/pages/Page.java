package throughline.platform.pages;

/**
 * A page to be sent: a template under {@code src/main/jte} and the one model it takes beside the {@link View}.
 */
public record Page(String template, Object model) {}
