package throughline.platform.languages;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/**
 * Finds the language of whoever asks: the one they chose on a page, else what their browser asks for. The form of employees and the
 * interface for programs look at no cookie.
 */
public class LanguageFilter implements Filter {
    @Inject
    private Languages languages;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        ReaderLanguage.begin(of(asked));
        try {
            chain.doFilter(request, response);
        } finally {
            ReaderLanguage.end();
        }
    }

    private Locale of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith("/api/") && !path.startsWith("/respond") && request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(LanguagePages.COOKIE)) {
                    return languages.spoken(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        return languages.accepted(request.getHeader("Accept-Language"));
    }
}
