package throughline.platform.security;

import java.util.Locale;
import throughline.platform.text.Names;

/** What somebody may be. Somebody can be several; what each may do stands in the access policy. */
public enum Role {
    EMPLOYEE,
    FUNCTION_HEAD,
    VIEWER,
    PROGRAMME_LEAD,
    ADMINISTRATOR;

    /** As written in the API and in files, for example {@code function-head}. */
    public String key() {
        return Names.of(this);
    }

    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
