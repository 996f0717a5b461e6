package throughline.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Input against the rules that stand at its fields: the server would answer with an HTML page of its own, which says nothing. */
@ApplicationScoped
public class ApiViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Inject
    private ApiProblemMapper mapper;

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        return mapper.toResponse(failure);
    }
}
