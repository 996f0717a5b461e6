package throughline.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;

/** A page is HTML, whatever the caller accepts: its model is never anybody's to read. */
@ApplicationScoped
public class PageType implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page page) {
            response.setEntity(page, response.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE);
        }
    }
}
