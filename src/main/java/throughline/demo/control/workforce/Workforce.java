package throughline.demo.control.workforce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.platform.files.CsvOutput;

/** The 3,200 people of Meridian, the same at every call. */
public final class Workforce {
    /** Heads of the support functions by function; their accounts are named alike. */
    public static final Map<String, String> HEADS = heads();

    /** Those who read results without heading anything: the sponsor, and the works council. */
    public static final List<String> VIEWERS = List.of("Anneke de Vries", "Étienne Marchand");

    private static final double MANAGERS = 0.07;
    private static final double LEADS = 0.13;

    private final Names names = new Names();
    private final List<Colleague> people = new ArrayList<>();

    private Workforce() {
        HEADS.values().forEach(names::reserve);
        VIEWERS.forEach(names::reserve);
        for (Staffing staffing : Staffing.ALL) {
            String head = nextId();
            staffing.teams().forEach(team -> addTeam(staffing, team, head));
        }
    }

    public static List<Colleague> people() {
        return List.copyOf(new Workforce().people);
    }

    /** The people as the file that is imported. */
    public static String csv(List<Colleague> people) {
        CsvOutput file = new CsvOutput(
                "id",
                "name",
                "email",
                "locale",
                "time_zone",
                "manager",
                "function",
                "team",
                "Site",
                "Tenure",
                "Role",
                "Contract");
        people.forEach(p -> file.row(
                p.id(),
                p.name(),
                p.email(),
                p.locale(),
                p.timeZone(),
                p.manager(),
                p.function(),
                p.team(),
                p.site(),
                p.tenure(),
                p.role(),
                p.contract()));
        return file.text();
    }

    public static String email(String name) {
        return Names.email(name);
    }

    /** The first of a team leads it; everybody else reports to one of its managers. */
    private void addTeam(Staffing staffing, Staffing.Team team, String head) {
        List<String> managers = new ArrayList<>(List.of(nextId()));
        for (int place = 0; place < team.people(); place++) {
            String id = nextId();
            Draws draws = Draws.of("person", id);
            String role = place == 0 ? Colleague.MANAGER : role(draws);
            String manager = place == 0 ? head : draws.pick(managers);
            if (role.equals(Colleague.MANAGER) && place > 0) {
                managers.add(id);
            }
            people.add(colleague(id, staffing, team.name(), id.equals(manager) ? "" : manager, role, draws));
        }
    }

    private Colleague colleague(String id, Staffing staffing, String team, String manager, String role, Draws draws) {
        Place place = Place.drawn(staffing.sites(), draws);
        String origin = draws.pick(place.origins());
        String tenure = role.equals(Colleague.MANAGER) ? tenure(draws, 4, 16, 42, 38) : tenure(draws, 21, 27, 34, 18);
        double temporary = tenure.equals(Colleague.NEWCOMER) ? 0.28 : 0.06;
        boolean isTemporary = !role.equals(Colleague.MANAGER) && draws.chance(temporary);
        String name = fixedName(staffing.function(), team, draws, origin);
        return new Colleague(
                id,
                name,
                Names.email(name),
                place.locale(origin),
                place.timeZone(),
                manager,
                staffing.function(),
                team,
                place.label(),
                tenure,
                role,
                isTemporary ? "Temporary" : "Permanent");
    }

    /** Heads come first in their function, the viewers first in the teams they belong to. */
    private String fixedName(String function, String team, Draws draws, String origin) {
        boolean firstOfFunction = people.stream().noneMatch(p -> p.function().equals(function));
        boolean firstOfTeam = people.stream().noneMatch(p -> p.team().equals(team));
        String head = HEADS.get(function);
        if (head != null && firstOfFunction) {
            return head;
        }
        if (firstOfTeam && team.equals("Logistics")) {
            return VIEWERS.get(0);
        }
        if (firstOfTeam && team.equals("Quality")) {
            return VIEWERS.get(1);
        }
        return names.draw(draws, origin);
    }

    private String nextId() {
        return "M" + (10_001 + people.size());
    }

    private static String role(Draws draws) {
        return List.of("Individual contributor", Colleague.LEAD, Colleague.MANAGER)
                .get(draws.index(1 - LEADS - MANAGERS, LEADS, MANAGERS));
    }

    private static String tenure(Draws draws, double newcomers, double toThree, double toTen, double over) {
        return List.of(Colleague.NEWCOMER, "1 to 3 years", "3 to 10 years", "over 10 years")
                .get(draws.index(newcomers, toThree, toTen, over));
    }

    private static Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("HR", "Tomás Oliveira");
        heads.put("IT", "Priya Raman");
        heads.put("Finance", "Camille Laurent");
        heads.put("Purchasing", "Mara Lindqvist");
        heads.put("Real estate", "Ingrid Solberg");
        heads.put("Legal", "Jonas Weber");
        return heads;
    }
}
