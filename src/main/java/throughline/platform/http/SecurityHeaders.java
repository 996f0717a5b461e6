package throughline.platform.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers every response carries. Scripts and styles come from this server's files only, never from within a page. */
public class SecurityHeaders implements Filter {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                    + " img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", CONTENT_POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        // not no-referrer: with that browsers hide where forms come from, and the check of the origin needs it
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
        answer.setHeader("X-Frame-Options", "DENY");
        if (request.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (StaticFiles.serves(((HttpServletRequest) request).getServletPath())) {
            answer.addHeader("Vary", "Accept-Encoding");
        } else {
            answer.addHeader("Vary", "Accept-Encoding, Accept-Language");
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
