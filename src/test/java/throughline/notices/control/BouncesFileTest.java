package throughline.notices.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.notices.control.BouncesFile.Bounce;
import throughline.platform.http.Refusal;

class BouncesFileTest {
    @TempDir
    Path folder;

    @Test
    void takesWhatMailServersExport() throws IOException {
        assertThat(
                        read("Date,Email,Reason\n2026-11-01,ada@example.com,\"550 no such user, sorry\"\n2026-11-01, Bo@example.com ,\n")
                                .bounces())
                .containsExactly(
                        new Bounce("ada@example.com", "550 no such user, sorry"), new Bounce("Bo@example.com", ""));
        assertThat(read("email\nada@example.com\n").bounces()).containsExactly(new Bounce("ada@example.com", ""));
    }

    @Test
    void refusesAFileWithoutAddressesAndNamesTheLine() {
        assertThatThrownBy(() -> read("address\nada@example.com\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.path()).isEqualTo("header")));
        assertThatThrownBy(() -> read("email\nada@example.com\nnobody\n\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.path()).isEqualTo("line 3.email")));
    }

    private BouncesFile read(String csv) throws IOException {
        return BouncesFile.of(Files.writeString(folder.resolve("bounces.csv"), csv));
    }
}
