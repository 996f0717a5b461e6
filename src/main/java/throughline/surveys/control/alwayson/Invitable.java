package throughline.surveys.control.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.organization.entity.Member;
import throughline.surveys.entity.Frame;

/** Who can be invited now, and the groups they bring into a frame. */
@ApplicationScoped
public class Invitable {
    private final People people;
    private final Units units;

    @Inject
    public Invitable(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** By number. */
    Map<Long, Member> members() {
        return people.members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** The frame with these people counted in. */
    Frame grown(Frame frame, Collection<Member> invited) {
        InvitedFrame grown = new InvitedFrame(frame, units.all(), people.dimensions());
        invited.forEach(grown::add);
        return grown.frame();
    }
}
