package throughline.surveys.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import throughline.organization.control.People;
import throughline.platform.pages.Page;
import throughline.surveys.entity.DisclosureRules;

/** What is stored and what is not, in plain language, with the rules in force. */
@Path("privacy")
@RequestScoped
public class PrivacyPages {
    @Inject
    private People people;

    @GET
    public Page page() {
        return new Page("surveys/privacy.jte", DisclosureRules.DEFAULT.withSensitive(people.sensitiveSegments()));
    }
}
