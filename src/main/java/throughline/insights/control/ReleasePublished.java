package throughline.insights.control;

/** A release of a wave of this survey was published. */
public record ReleasePublished(long release, long wave, long survey) {}
