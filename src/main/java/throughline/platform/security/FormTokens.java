package throughline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;

/**
 * Every form of a signed-in person, but for the ways in, must carry the token of their session in its field {@code csrf}; a form with files, whose
 * body is not read ahead, carries it in the query.
 */
@ApplicationScoped
public class FormTokens implements ContainerRequestFilter {
    private static final int FORM_LIMIT = 4 << 20;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** Forms that are for whoever is not in yet; somebody may be, in another tab. They do nothing in that person's name. */
    private static final Set<String> WAYS_IN = Set.of("sign-in", "password", "set-up");

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (SAFE.contains(request.getMethod())
                || WAYS_IN.contains(path)
                || !caller.isSignedIn()
                || caller.isByToken()) {
            return;
        }
        String given = request.getUriInfo().getQueryParameters().getFirst("csrf");
        MediaType type = request.getMediaType();
        if (given == null && type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            byte[] body = request.getEntityStream().readNBytes(FORM_LIMIT + 1);
            if (body.length > FORM_LIMIT) {
                throw new Refusal(413, "form-too-large", FORM_LIMIT >> 20);
            }
            request.setEntityStream(new ByteArrayInputStream(body));
            given = field(new String(body, StandardCharsets.UTF_8));
        }
        if (given == null) {
            given = request.getHeaderString("X-CSRF-Token");
        }
        if (given == null || !Secrets.same(given, caller.formToken())) {
            throw new Refusal(403, "form-expired");
        }
    }

    private static @Nullable String field(String body) {
        for (String pair : body.split("&", -1)) {
            if (pair.startsWith("csrf=")) {
                return URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
