package throughline.notices.entity;

import java.util.List;

/** What a notice says, in the language of this tag: paragraphs of plain text, and the one thing to do. */
public record Letter(String language, String subject, List<String> paragraphs, Action action, String afterword) {
    /** A link and the words on it. */
    public record Action(String label, String address) {}
}
