package throughline.scorecards.entity.guide;

import java.util.List;

/**
 * One of the first steps of an installation: the address where it is done, and whether it is. {@code key} is the last part of the
 * keys of its words, and {@code told} the numbers in them.
 */
public record FirstStep(String key, String path, boolean done, List<Long> told) {}
