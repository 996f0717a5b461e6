package throughline.initiatives.entity;

/** Somebody in the team of an initiative, and the key of the function they stand for; empty if it is not said. */
public record TeamMember(String name, String function) {
    public TeamMember {
        name = name == null ? "" : name;
        function = function == null ? "" : function;
    }
}
