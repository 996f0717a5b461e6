package throughline.organization.control;

/** The organisation was made, by this person; {@code demo}: with the sample organisation in it. */
public record OrganizationFounded(String by, boolean demo) {}
