package throughline.platform.security;

import java.util.Set;

/** A signed-in person: their account, what they are, and the keys of the functions they head. */
public record Identity(long accountId, String name, String email, Set<Role> roles, Set<String> functions) {}
