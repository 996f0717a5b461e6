package throughline.journeys.control;

/** What is wrong with a journey text, where, and what was expected. Line and column count from 1. */
public record JourneyProblem(int line, int column, String path, String message) {
    /** {@code /steps/2/title} as {@code steps[2].title}. */
    static String path(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String part : pointer.split("/", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.chars().allMatch(Character::isDigit)) {
                path.append('[').append(part).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(part);
            }
        }
        return path.toString();
    }

    /** As one line: line, column, path and message. */
    public String sentence() {
        return "line " + line + ", column " + column + (path.isEmpty() ? "" : ", " + path) + ": " + message;
    }
}
