package throughline.platform.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands assets and web jars to the container's file servlet, past the pages that own every other address. */
@WebServlet(urlPatterns = {"/assets/*", "/webjars/*"})
public class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static boolean serves(String path) {
        return path.startsWith("/assets") || path.startsWith("/webjars");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // web jars carry their version in the path, assets in the query
        boolean versioned = request.getServletPath().equals("/webjars") || request.getQueryString() != null;
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=600");
        getServletContext().getNamedDispatcher("default").forward(request, response);
    }
}
