package throughline.platform.languages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Choosing a language other than that of the browser. It is kept in the browser for a year. */
@Path("language")
@RequestScoped
public class LanguagePages {
    static final String COOKIE = "language";

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    private Languages languages;

    @POST
    public Response choose(@FormParam("to") @DefaultValue("en") String to, @Context HttpHeaders headers) {
        Locale chosen = languages.spoken(Locale.forLanguageTag(to));
        return Response.seeOther(back(headers.getHeaderString("Referer")))
                .cookie(new NewCookie.Builder(COOKIE)
                        .value(chosen.toLanguageTag())
                        .path("/")
                        .maxAge(YEAR)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** The page it was chosen on, without its host: that this request comes from here was checked before. */
    private static URI back(@Nullable String from) {
        try {
            URI page = URI.create(from == null ? "/" : from);
            String path = page.getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//")
                    ? URI.create("/")
                    : URI.create(path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }
}
