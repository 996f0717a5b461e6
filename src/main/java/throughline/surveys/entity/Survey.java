package throughline.surveys.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.schema.JsonText;
import throughline.surveys.entity.design.SurveyDesign;

/** A survey over chosen journeys, asked in waves. Its design may change between waves; each wave keeps what it asked. */
@Entity
public class Survey {
    private static final int LONGEST_PROBLEM = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @Lob
    private String design;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "running_since")
    private @Nullable Instant runningSince;

    @Column(name = "asking_problem")
    private @Nullable String askingProblem;

    @Version
    private int version;

    protected Survey() {}

    public Survey(String title, SurveyDesign design, Instant createdAt) {
        this.title = title;
        this.design = JsonText.of(design);
        this.createdAt = createdAt;
    }

    public void redesign(String newTitle, SurveyDesign newDesign) {
        title = newTitle;
        design = JsonText.of(newDesign);
    }

    /** Lets an always-on survey ask from now on. */
    public void start(Instant now) {
        if (design().alwaysOn() == null) {
            throw new Refusal(409, "survey-in-waves", title);
        }
        if (runningSince == null) {
            runningSince = now;
        }
    }

    /** Nobody is invited any more; who was, may still answer. */
    public void stop() {
        runningSince = null;
        askingProblem = null;
    }

    /** Why an always-on survey that runs cannot ask; null: it can. */
    public void asking(@Nullable String problem) {
        askingProblem = problem == null || problem.length() <= LONGEST_PROBLEM
                ? problem
                : problem.substring(0, LONGEST_PROBLEM);
    }

    public @Nullable String askingProblem() {
        return askingProblem;
    }

    /** Since when an always-on survey asks; null: it does not. */
    public @Nullable Instant runningSince() {
        return runningSince;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public SurveyDesign design() {
        return JsonText.read(design, SurveyDesign.class);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
