package throughline.journeys.control;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import throughline.journeys.entity.JourneyDefinition;

/** Writes a definition as the YAML that the reader accepts. */
@ApplicationScoped
public class JourneyWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndentWithIndicator(true)
            .setIndicatorIndent(2)
            .setWidth(110)
            .build();

    public String yaml(JourneyDefinition definition) {
        Map<String, Object> values =
                JourneyReader.JSON.convertValue(definition, new TypeReference<LinkedHashMap<String, Object>>() {});
        return "# yaml-language-server: $schema=journey.schema.json\n" + new Dump(SETTINGS).dumpToString(values);
    }
}
