package throughline.organization.boundary.access;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import throughline.organization.control.AccessPolicy;
import throughline.organization.control.AccessRule;
import throughline.organization.control.Accounts;
import throughline.platform.http.Problem;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.security.Caller;
import throughline.platform.security.SameOrigin;

/** Asks the access policy before anything else happens. */
public class AccessFilter implements Filter {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private Caller caller;

    @Inject
    private Accounts accounts;

    @Inject
    private Problems problems;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = asked.getRequestURI();
        Optional<AccessRule> rule = isPlain(path) ? AccessPolicy.ruleFor(asked.getMethod(), path) : Optional.empty();
        if (rule.isEmpty()) {
            refuse(asked, answer, new Refusal(404, "no-such-page", path));
        } else if (SameOrigin.changesSomething(asked) && !caller.isByToken() && !fromHere(asked, rule.get())) {
            refuse(asked, answer, new Refusal(403, "other-origin"));
        } else if (rule.get().allows(caller.roles())) {
            chain.doFilter(request, response);
        } else if (caller.isSignedIn()) {
            refuse(asked, answer, new Refusal(403, "not-allowed"));
        } else if (isApi(path)) {
            answer.setHeader("WWW-Authenticate", "Bearer realm=\"throughline\"");
            refuse(asked, answer, new Refusal(401, "not-signed-in"));
        } else {
            answer.sendRedirect(accounts.none() ? "/set-up" : "/sign-in?next=" + encoded(asked));
        }
    }

    /** Ballots come without cookies, from the page they were given to; whoever sends one has nothing to protect here. */
    private boolean fromHere(HttpServletRequest request, AccessRule rule) {
        boolean ballot = rule.isOpen() && isApi(rule.path());
        return ballot || (isApi(rule.path()) && !caller.isSignedIn()) || SameOrigin.of(request);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException, ServletException {
        if (isApi(request.getRequestURI())) {
            Problem problem = problems.of(refusal);
            response.setStatus(problem.status());
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(JSON.toJson(problem));
        } else {
            request.setAttribute(Refusal.class.getName(), refusal);
            request.getRequestDispatcher("/refused").forward(request, response);
        }
    }

    /** An address that could mean another one once it is decoded or normalised is no address at all. */
    private static boolean isPlain(String path) {
        return !path.contains("..")
                && !path.contains("//")
                && (path.equals("/") || !path.endsWith("/"))
                && path.chars().noneMatch(c -> c == '%' || c == ';' || c == '\\');
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    private static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        String address =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
