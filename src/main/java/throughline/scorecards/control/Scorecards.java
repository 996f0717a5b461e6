package throughline.scorecards.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import throughline.insights.control.Releases;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.control.Units;
import throughline.organization.entity.LabourCost;
import throughline.organization.entity.Organization;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;
import throughline.scorecards.entity.Edition;

/** Makes scorecards of editions. */
@ApplicationScoped
public class Scorecards {
    private final Releases releases;
    private final Units units;

    @Inject
    public Scorecards(Releases releases, Units units) {
        this.releases = releases;
        this.units = units;
    }

    public OrganisationCard organisation(Edition edition) {
        return OrganisationCard.of(edition, releases.heatMap(edition.releaseId()), units.supportFunctions(), labour());
    }

    public FunctionCard function(Edition edition, Unit function) {
        return FunctionCard.of(
                edition,
                function,
                releases.functionDrivers(edition.releaseId(), function.key()).orElse(null),
                labour());
    }

    public JourneyCard journey(Edition edition, String key) {
        JourneyDefinition journey = edition.journeys().get(key);
        if (journey == null) {
            throw Refusal.notFound("journey in this wave", key);
        }
        return JourneyCard.of(edition, journey, units.functionNames(), labour());
    }

    private LabourCost labour() {
        return units.organization().orElseGet(Organization::unnamed).labourCost();
    }
}
