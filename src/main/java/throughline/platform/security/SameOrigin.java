package throughline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something comes from a page of this very server, as far as the browser tells. */
public final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    public static boolean changesSomething(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /** Browsers say where a change comes from; a request that does not say is taken for a foreign one. */
    public static boolean of(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && authority(request).equals(host(origin));
    }

    private static String authority(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-Host");
        String host = forwarded == null ? request.getHeader("Host") : forwarded;
        return host == null ? "" : host;
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
