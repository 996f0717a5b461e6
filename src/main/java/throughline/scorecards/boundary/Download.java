package throughline.scorecards.boundary;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import throughline.platform.files.CsvOutput;
import throughline.platform.http.Refusal;

/** A table sent as a file. */
final class Download {
    private Download() {}

    static Response of(String name, Optional<CsvOutput> table) {
        CsvOutput csv = table.orElseThrow(() -> Refusal.notFound("release", "published"));
        return Response.ok("\uFEFF" + csv.text(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
