package throughline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.platform.http.Refusal;

class UploadsTest {
    @TempDir
    Path data;

    private Uploads uploads;

    @BeforeEach
    void anEmptyFolder() {
        uploads = new Uploads(data.toString(), 1, Clock.systemUTC());
    }

    @Test
    void keepsWhatCouldBeRead() throws IOException {
        String name = uploads.keep(stream("id,name\n"));
        List<String> header = uploads.read(name, file -> CsvSource.of(file).header());
        assertThat(header).containsExactly("id", "name");
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void throwsAwayWhatCouldNotBeRead() throws IOException {
        String name = uploads.keep(stream(""));
        assertThatThrownBy(() -> uploads.read(name, file -> CsvSource.of(file).header()))
                .isInstanceOf(Refusal.class);
        assertThat(left()).isZero();
    }

    @Test
    void throwsAwayWhatWasUsedOnce() throws IOException {
        String name = uploads.keep(stream("id\n"));
        uploads.once(name, Path::toString);
        assertThat(left()).isZero();
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws IOException {
        assertThatThrownBy(() -> uploads.keep(new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .isInstanceOf(Refusal.class);
        assertThat(left()).isZero();
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
            return files.count();
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
