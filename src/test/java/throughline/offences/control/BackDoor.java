package throughline.offences.control;

import throughline.insights.control.Effects;
import throughline.insights.control.comments.Redaction;
import throughline.insights.control.figures.ReleaseComputation;

/** Reaches answers and figures past the door. */
record BackDoor(Effects effects, ReleaseComputation computation) {
    static final String ANSWERS = "select content from answer";
    static final String DOCUMENTS = "select content from release_document";

    String said(String text) {
        return Redaction.of(text);
    }
}
