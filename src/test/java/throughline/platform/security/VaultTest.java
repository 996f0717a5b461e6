package throughline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.platform.http.Refusal;

class VaultTest {
    private static final byte[] CONTENT = "what is kept".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private Vault vault() {
        return new Vault("file", data.resolve("new").toString());
    }

    @Test
    void opensWhatItSealedAlsoAfterAStart() {
        String sealed = vault().seal("note", CONTENT);
        assertThat(vault().open("note", sealed)).isEqualTo(CONTENT);
    }

    @Test
    void theSameIsSealedDifferentlyEachTime() {
        Vault vault = vault();
        assertThat(vault.seal("note", CONTENT)).isNotEqualTo(vault.seal("note", CONTENT));
    }

    @Test
    void whatIsForSomethingElseOrChangedIsNotOpened() {
        Vault vault = vault();
        String kept = vault.seal("note", CONTENT);
        assertThatThrownBy(() -> vault.open("other", kept)).isInstanceOf(Refusal.class);
        byte[] sealed = Base64.getDecoder().decode(kept);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open("note", Base64.getEncoder().encodeToString(changed)))
                    .as("byte %d", i)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void itsKeyIsReadableByItsOwnerAlone() throws IOException {
        vault().check();
        Path file = data.resolve("new/secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
    }

    @Test
    void aConfiguredKeyIsTakenAndNoFileMade() {
        String key = Base64.getEncoder().encodeToString(Secrets.freshBytes());
        String sealed = new Vault(" " + key + "\n", data.toString()).seal("note", CONTENT);
        assertThat(new Vault(key, "elsewhere").open("note", sealed)).isEqualTo(CONTENT);
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "AAAA", "!", "c2hvcnQ="})
    void aKeyOfAnotherFormIsRefusedWithWhatItShouldBe(String key) {
        Vault vault = new Vault(key, data.toString());
        assertThatThrownBy(vault::check)
                .hasMessageContaining("32 random bytes in base64")
                .hasMessageContaining("openssl rand -base64 32");
    }
}
