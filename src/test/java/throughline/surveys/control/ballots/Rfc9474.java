package throughline.surveys.control.ballots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The test vector of RFC 9474, appendix A.3. */
public final class Rfc9474 {
    private final Properties values;

    private Rfc9474(Properties values) {
        this.values = values;
    }

    public static Rfc9474 read() {
        Properties values = new Properties();
        try (InputStream file = Rfc9474.class.getResourceAsStream("/reference/rfc9474.properties")) {
            values.load(Objects.requireNonNull(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Rfc9474(values);
    }

    /** All values by name, in hexadecimal, with n and the blinding factor r. */
    public Map<String, String> all() {
        Map<String, String> all =
                values.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, values::getProperty));
        all.put("n", modulus().toString(16));
        all.put("r", number("inv").modInverse(modulus()).toString(16));
        return all;
    }

    BigInteger number(String name) {
        return new BigInteger(values.getProperty(name), 16);
    }

    byte[] bytes(String name) {
        return HexFormat.of().parseHex(values.getProperty(name));
    }

    BigInteger modulus() {
        return number("p").multiply(number("q"));
    }

    byte[] prepared() {
        return HexFormat.of().parseHex(values.getProperty("msg_prefix") + values.getProperty("msg"));
    }
}
