package throughline.platform.pages;

import java.net.URI;

/** An address of this server that came from outside: never one of another server. */
public final class LocalAddress {
    private LocalAddress() {}

    /** The address if it is a path of this server, else the first page. */
    public static URI of(String given) {
        boolean local = given.startsWith("/") && !given.startsWith("//") && !given.startsWith("/\\");
        try {
            return URI.create(local ? given : "/");
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }
}
