package throughline;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import throughline.initiatives.boundary.InitiativesResource;
import throughline.insights.boundary.CommentsResource;
import throughline.insights.boundary.PeriodsResource;
import throughline.insights.boundary.ReleasesResource;
import throughline.insights.boundary.WaveClosingResource;
import throughline.journeys.boundary.JourneysResource;
import throughline.notices.boundary.NoticesResource;
import throughline.notices.boundary.UnsubscribingResource;
import throughline.organization.boundary.AccountsResource;
import throughline.organization.boundary.FunctionsResource;
import throughline.organization.boundary.OrganizationResource;
import throughline.organization.boundary.OwnAccountResource;
import throughline.organization.boundary.PeopleResource;
import throughline.passages.boundary.EventsResource;
import throughline.platform.audit.AuditResource;
import throughline.platform.http.ApiProblemMapper;
import throughline.platform.http.ApiViolationMapper;
import throughline.platform.http.JsonRequests;
import throughline.platform.jobs.JobsResource;
import throughline.surveys.boundary.AnswersImportResource;
import throughline.surveys.boundary.BallotsResource;
import throughline.surveys.boundary.SurveysResource;
import throughline.surveys.boundary.WavesResource;
import throughline.surveys.boundary.alwayson.AlwaysOnResource;
import throughline.surveys.boundary.alwayson.OptOutsResource;

/** The interface for programs: everything the pages do. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Throughline",
                        version = "1",
                        description =
                                "Journeys, surveys, releases and initiatives. Errors are problem documents (RFC 9457) with field paths."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ApiProblemMapper.class,
                ApiViolationMapper.class,
                AccountsResource.class,
                AlwaysOnResource.class,
                AnswersImportResource.class,
                AuditResource.class,
                BallotsResource.class,
                CommentsResource.class,
                EventsResource.class,
                FunctionsResource.class,
                InitiativesResource.class,
                JobsResource.class,
                JourneysResource.class,
                JsonRequests.class,
                NoticesResource.class,
                OrganizationResource.class,
                OptOutsResource.class,
                OwnAccountResource.class,
                PeopleResource.class,
                PeriodsResource.class,
                ReleasesResource.class,
                SurveysResource.class,
                UnsubscribingResource.class,
                WaveClosingResource.class,
                WavesResource.class);
    }
}
