package throughline.journeys.entity;

import java.util.Map;

/** What employees need on the way, as a statement they can rate; texts by language. */
public record Need(String key, Map<String, String> title) {}
