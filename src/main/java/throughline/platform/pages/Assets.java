package throughline.platform.pages;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import throughline.platform.security.Secrets;

/** Addresses of static files, with what tells one version from the next, and icons to place in a page. */
@ApplicationScoped
public class Assets {
    private final ServletContext files;
    private final Properties versions = new Properties();
    private final ConcurrentHashMap<String, String> addresses = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> icons = new ConcurrentHashMap<>();

    @Inject
    public Assets(ServletContext files) {
        this.files = files;
        try (InputStream input = resource("webjars.properties")) {
            versions.load(input);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of a file of this product. */
    public String own(String name) {
        return addresses.computeIfAbsent(name, n -> "/assets/" + n + "?v=" + digest("/assets/" + n));
    }

    /** The address of a file of a web jar, for example {@code library("bootstrap", "css/bootstrap.min.css")}. */
    public String library(String jar, String path) {
        return "/webjars/" + jar + "/" + versions.getProperty(jar) + "/" + path;
    }

    /** An icon by its name in Bootstrap Icons, drawn in the colour and size of the text around it; mute for screen readers. */
    public Content icon(String name) {
        String svg = icons.computeIfAbsent(name, this::load);
        return output -> output.writeContent(svg);
    }

    private String load(String name) {
        String path = "META-INF/resources" + library("bootstrap-icons", "icons/" + name + ".svg");
        try (InputStream input = resource(path)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("<svg ", "<svg aria-hidden=\"true\" ")
                    .replaceAll("\\s*\\n\\s*", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String digest(String path) {
        try (InputStream input = files.getResourceAsStream(path)) {
            if (input == null) {
                throw new IllegalArgumentException("no such asset: " + path);
            }
            return HexFormat.of().formatHex(Secrets.sha256().digest(input.readAllBytes()), 0, 6);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream resource(String path) {
        InputStream input = Assets.class.getClassLoader().getResourceAsStream(path);
        if (input == null) {
            throw new IllegalArgumentException("no such resource: " + path);
        }
        return input;
    }
}
