package throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import throughline.demo.control.workforce.Workforce;
import throughline.organization.control.Accounts;
import throughline.organization.control.PeopleImport;
import throughline.organization.control.Units;
import throughline.organization.entity.Account;
import throughline.organization.entity.LabourCost;
import throughline.organization.entity.Unit;
import throughline.platform.jobs.Progress;
import throughline.platform.security.Role;

/** Brings the people of Meridian in by file, and lets heads of functions and viewers in. */
@ApplicationScoped
public class MeridianPeople {
    private static final LabourCost HOUR = new LabourCost(58, "EUR", 0.1);

    private final PeopleImport peopleImport;
    private final Units units;
    private final Accounts accounts;

    @Inject
    public MeridianPeople(PeopleImport peopleImport, Units units, Accounts accounts) {
        this.peopleImport = peopleImport;
        this.units = units;
        this.accounts = accounts;
    }

    /** Whether they are in already. */
    public boolean areIn() {
        return units.find("operations").isPresent();
    }

    public void bringIn(Progress progress) {
        importFile(progress);
        Workforce.HEADS.forEach((function, name) -> units.byKey(Unit.keyOf(function))
                .headedBy(account(name, Role.FUNCTION_HEAD).id()));
        Workforce.VIEWERS.forEach(name -> account(name, Role.VIEWER));
        units.organization().ifPresent(meridian -> meridian.price(HOUR));
    }

    private void importFile(Progress progress) {
        try {
            Path file = Files.createTempFile("meridian", ".csv");
            try {
                Files.writeString(file, Workforce.csv(Workforce.people()));
                peopleImport.run(file, (phase, done, total) -> progress.at("demo-people", done, total));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without a password: an administrator can give a link to choose one. */
    private Account account(String name, Role role) {
        String email = Workforce.email(name);
        return accounts.byEmail(email).orElseGet(() -> accounts.add(new Account(email, name, EnumSet.of(role))));
    }
}
