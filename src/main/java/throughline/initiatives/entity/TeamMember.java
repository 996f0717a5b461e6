package throughline.initiatives.entity;

/** Somebody in the team of an initiative, and the function they stand for. */
public record TeamMember(String name, String function) {}
