package throughline.organization.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as surveys need them: who to invite and which groups they belong to; not their name. */
public record Member(
        long id,
        @Nullable String email,
        String locale,
        @Nullable Long functionId,
        @Nullable Long teamId,
        List<String> segments) {}
