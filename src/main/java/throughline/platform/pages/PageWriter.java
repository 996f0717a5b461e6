package throughline.platform.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** Writes pages by their templates, which were compiled with the program. */
@ApplicationScoped
@Produces(MediaType.WILDCARD)
public class PageWriter implements MessageBodyWriter<Page> {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Inject
    private View view;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        headers.putSingle("Content-Type", "text/html;charset=UTF-8");
        // rendered completely before the first byte leaves, so that a failure is still an error page
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template(), Map.of("view", view, "page", page.model()), output);
        // in one piece: each of the many small ones would go through all the layers of the server
        ByteArrayOutputStream whole = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(whole);
        whole.writeTo(stream);
    }
}
