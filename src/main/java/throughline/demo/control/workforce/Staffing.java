package throughline.demo.control.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The functions of Meridian with their teams and sizes, 3,200 people together; how likely each function is to answer, and how much
 * better or worse it sees the services than others do.
 */
record Staffing(String function, double response, double leaning, Map<String, Double> sites, List<Team> teams) {

    /** A team and how many people it has. */
    record Team(String name, int people) {}

    static final List<Staffing> ALL = List.of(
            function("Operations", 0.76, -0.10)
                    .at(15, 34, 22, 12, 12, 5)
                    .with("Plant Lyon", 300)
                    .with("Plant Lisbon", 240)
                    .with("Logistics", 260)
                    .with("Maintenance", 190)
                    .with("Quality", 150),
            function("Sales", 0.62, 0.04)
                    .at(28, 10, 14, 12, 20, 16)
                    .with("Key accounts", 170)
                    .with("Field sales south", 190)
                    .with("Field sales north", 160)
                    .with("Partners", 110)
                    .with("Customer care", 150),
            function("Product", 0.84, 0.10)
                    .at(30, 12, 14, 10, 14, 20)
                    .with("Platform", 180)
                    .with("Applications", 190)
                    .with("Design", 110)
                    .with("Data", 160),
            function("Research", 0.66, 0.06)
                    .at(35, 20, 5, 25, 10, 5)
                    .with("Materials", 90)
                    .with("Process research", 80)
                    .with("Test laboratory", 60),
            support("HR").with("People partners", 35).with("Recruiting", 30).with("Pay and benefits", 30),
            support("IT")
                    .with("Workplace IT", 50)
                    .with("Applications and access", 50)
                    .with("Networks and sites", 40),
            support("Finance").with("Accounting", 30).with("Controlling", 25).with("Travel and expenses", 20),
            support("Purchasing")
                    .with("Indirect purchasing", 18)
                    .with("Suppliers", 15)
                    .with("Order desk", 12),
            support("Real estate")
                    .with("Sites south", 13)
                    .with("Sites north", 12)
                    .with("Reception", 10),
            support("Legal").with("Contracts", 8).with("Labour law", 6).with("Compliance", 6));

    private static Staffing function(String name, double response, double leaning) {
        return new Staffing(name, response, leaning, Map.of(), List.of());
    }

    private static Staffing support(String name) {
        return function(name, 0.78, 0.05).at(38, 18, 14, 10, 10, 10);
    }

    private Staffing at(double paris, double lyon, double lisbon, double oslo, double toronto, double remote) {
        Map<String, Double> shares = Map.of(
                "Paris", paris, "Lyon", lyon, "Lisbon", lisbon, "Oslo", oslo, "Toronto", toronto, "Remote", remote);
        return new Staffing(function, response, leaning, shares, teams);
    }

    private Staffing with(String team, int people) {
        List<Team> more = new ArrayList<>(teams);
        more.add(new Team(team, people));
        return new Staffing(function, response, leaning, sites, List.copyOf(more));
    }

    static Staffing of(String function) {
        return ALL.stream()
                .filter(staffing -> staffing.function().equals(function))
                .findFirst()
                .orElseThrow();
    }
}
