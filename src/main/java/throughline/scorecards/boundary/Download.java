package throughline.scorecards.boundary;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import throughline.platform.files.CsvOutput;
import throughline.platform.http.Refusal;

/** A table sent as a file. */
final class Download {
    private Download() {}

    static Response of(String name, @Nullable CsvOutput csv) {
        if (csv == null) {
            throw Refusal.notFound("release", "published");
        }
        return Response.ok("\uFEFF" + csv.text(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
