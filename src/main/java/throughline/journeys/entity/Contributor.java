package throughline.journeys.entity;

/** A function that delivers part of a step; its share of the step, between 0 and 1. */
public record Contributor(String function, double share) {}
