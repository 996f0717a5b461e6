package throughline.journeys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import throughline.journeys.entity.Journey;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.control.Units;

/**
 * Journeys kept in files: each good file is published, each wrong one reported while the last good revision stays in force, and a
 * journey whose file is gone becomes one that is kept here.
 */
@ApplicationScoped
public class JourneyFiles {
    private static final Logger LOG = Logger.getLogger("throughline.journeys");

    private final Journeys journeys;
    private final JourneyReader reader;
    private final Units units;

    private volatile Map<String, List<JourneyProblem>> problems = Map.of();

    @Inject
    public JourneyFiles(Journeys journeys, JourneyReader reader, Units units) {
        this.journeys = journeys;
        this.reader = reader;
        this.units = units;
    }

    /** What is wrong with files, by file name; only files with problems. */
    public Map<String, List<JourneyProblem>> problems() {
        return problems;
    }

    /** Takes in all files, as they are stored, by file name. */
    public void take(Map<String, ByteBuffer> texts) {
        Set<String> functions = units.functionNames().keySet();
        Map<String, List<JourneyProblem>> found = new HashMap<>();
        Map<String, String> fileOfKey = new HashMap<>();
        texts.forEach((file, text) -> {
            JourneyReader.Reading reading = reader.read(text, functions);
            List<JourneyProblem> wrong = new ArrayList<>(reading.problems());
            JourneyDefinition definition = reading.definition();
            if (definition != null) {
                String other = fileOfKey.putIfAbsent(definition.key(), file);
                if (other == null) {
                    journeys.publishFile(definition, file, "file " + file);
                } else {
                    wrong.add(new JourneyProblem(
                            1,
                            1,
                            "key",
                            "\"" + definition.key() + "\" is the key of " + other + " already; keys must be unique"));
                }
            }
            if (!wrong.isEmpty()) {
                found.put(file, wrong);
                wrong.forEach(problem -> LOG.warning(() -> file + ": " + problem.sentence()));
            }
        });
        release(texts.keySet());
        problems = Map.copyOf(found);
    }

    /** Publishes journeys that an organisation without files of its own begins with, by file name; from then on it keeps them itself. */
    public void startWith(Map<String, ByteBuffer> texts) {
        Set<String> functions = units.functionNames().keySet();
        texts.forEach((file, text) -> {
            JourneyReader.Reading reading = reader.read(text, functions);
            JourneyDefinition definition = reading.definition();
            if (definition == null) {
                reading.problems().forEach(problem -> LOG.warning(() -> file + ": " + problem.sentence()));
            } else if (journeys.find(definition.key()).isEmpty()) {
                journeys.publish(definition, "file " + file);
            }
        });
    }

    private void release(Set<String> files) {
        for (Journey journey : journeys.all()) {
            String file = journey.fileName();
            if (file != null && !files.contains(file)) {
                journey.keptIn(null);
                LOG.warning(() -> file + " is gone; the journey " + journey.key() + " is now changed in the product.");
            }
        }
    }
}
