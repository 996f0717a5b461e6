package throughline.surveys.entity;

/**
 * The keys of an open wave. Links are made with {@code link}. Ballots are checked with {@code ballotPublic}, which everybody may know,
 * and signed with {@code ballotPrivate}; answers are shut with {@code answers}. The last two are kept sealed.
 */
public record WaveKeys(String link, String ballotPublic, String ballotPrivate, String answers) {}
