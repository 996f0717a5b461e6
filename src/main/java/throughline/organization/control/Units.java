package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import throughline.organization.entity.Organization;
import throughline.organization.entity.Unit;
import throughline.platform.http.Refusal;

/** The organisation and its tree of functions and teams. */
@ApplicationScoped
public class Units {
    private final EntityManager entities;

    @Inject
    public Units(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(entities.find(Organization.class, 1));
    }

    public String organizationName() {
        return organization().map(Organization::name).orElse("");
    }

    /** Writes changes, so that their version numbers are told. */
    public void flush() {
        entities.flush();
    }

    public void add(Organization organization) {
        entities.persist(organization);
    }

    /** Functions first, each followed by its teams. */
    public List<Unit> all() {
        return entities.createQuery("select u from Unit u order by u.key", Unit.class)
                .getResultList();
    }

    public List<Unit> functions() {
        return entities.createQuery("select u from Unit u where u.parentId is null order by u.name", Unit.class)
                .getResultList();
    }

    /** The name of every function by its key. */
    public Map<String, String> functionNames() {
        return functions().stream().collect(Collectors.toMap(Unit::key, Unit::name));
    }

    /** The functions that deliver steps of journeys. */
    public List<Unit> supportFunctions() {
        return functions().stream().filter(Unit::isSupport).toList();
    }

    public Optional<Unit> find(String key) {
        return entities.createQuery("select u from Unit u where u.key = :key", Unit.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    public Unit byKey(String key) {
        return find(key).orElseThrow(() -> Refusal.notFound("function", key));
    }

    public Unit add(Unit unit) {
        find(unit.key()).ifPresent(other -> {
            throw new Refusal(409, "unit-exists", unit.key());
        });
        entities.persist(unit);
        entities.flush();
        return unit;
    }
}
