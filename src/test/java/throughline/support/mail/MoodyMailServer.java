package throughline.support.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A mail server that refuses some recipients, hangs up on some, or takes its time. */
public final class MoodyMailServer implements AutoCloseable {
    /** Instead of a reply: the connection ends. */
    public static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile IntFunction<@Nullable String> mood;

    /**
     * @param port where it listens
     * @param mood what it says to the recipient with this number, from 1 on; null: it takes the mail
     */
    public MoodyMailServer(int port, IntFunction<@Nullable String> mood) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.mood = mood;
        Thread listening = new Thread(this::listen, "moody mail server");
        listening.setDaemon(true);
        listening.start();
    }

    /** Those who got a mail, once for each. */
    public List<String> taken() {
        return taken;
    }

    public void calmDown() {
        mood = number -> null;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the client hung up, or this is closed
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 moody");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String reply = "250 ok";
            if (line.startsWith("RCPT")) {
                to = line.replaceAll(".*<(.*)>.*", "$1");
                String said = mood.apply(asked.incrementAndGet());
                reply = said == null ? reply : said;
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                while (!".".equals(line)) {
                    line = in.readLine();
                }
                taken.add(to);
            }
            if (reply.equals(HANG_UP)) {
                return;
            }
            say(out, reply);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
