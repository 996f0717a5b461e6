package throughline.organization.boundary;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import throughline.ApiApplication;
import throughline.PagesApplication;
import throughline.platform.pages.RefusedPage;

/** A method and an address that the product answers, as its classes declare them; parts in braces are filled with 0. */
public record Endpoint(String method, String address, String type) {

    /** All of both applications, but for the page that the server itself forwards to. */
    public static List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        all.addAll(of(new ApiApplication(), "/api"));
        all.addAll(of(new PagesApplication(), ""));
        all.sort(Comparator.comparing(Endpoint::address).thenComparing(Endpoint::method));
        return all;
    }

    public boolean isApi() {
        return address.startsWith("/api/");
    }

    private static List<Endpoint> of(Application application, String root) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Class<?> type : application.getClasses()) {
            if (!type.isAnnotationPresent(Path.class) || type == RefusedPage.class) {
                continue;
            }
            for (Method method : type.getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        endpoints.add(new Endpoint(verb.value(), addressOf(root, type, method), typeOf(type, method)));
                    }
                }
            }
        }
        return endpoints;
    }

    private static String addressOf(String root, Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String joined =
                root + "/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String plain = joined.replaceAll("\\{[^}]*}", "0").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String typeOf(Class<?> type, Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes consumes = own == null ? type.getAnnotation(Consumes.class) : own;
        if (consumes != null) {
            return consumes.value()[0];
        }
        boolean form = Arrays.stream(method.getParameterTypes())
                        .anyMatch(parameter -> parameter.getSimpleName().equals("MultivaluedMap"))
                || Arrays.stream(method.getParameterAnnotations())
                        .flatMap(Arrays::stream)
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("FormParam"));
        return form ? "application/x-www-form-urlencoded" : "";
    }
}
