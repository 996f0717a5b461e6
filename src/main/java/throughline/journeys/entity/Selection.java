package throughline.journeys.entity;

/**
 * Why this journey is worth measuring: cases per employee and year, importance to employees (1 to 5), and the loaded cost of one
 * case over all functions in the organisation's currency.
 */
public record Selection(double frequencyPerYear, int importance, double costPerCase) {}
