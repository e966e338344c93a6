package dk.feltlaas.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to a service of this machine that stays open; HTTP/1.1, one request after the other. It does next to
 * nothing, because what the measuring side costs is missing to what is measured. For one thread.
 */
public final class KeepAlive implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final String head;

    /** @param token the bearer token every request shows */
    public KeepAlive(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** @param body of the answer, whole */
    public record Answer(int status, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The answer itself, if it has that status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Answered " + status + " instead of " + expected + ": " + text());
            }
            return this;
        }
    }

    public Answer get(String path) throws IOException {
        return send("GET " + path + head + "\r\n");
    }

    public Answer patch(String path, String json) throws IOException {
        return send("PATCH " + path + head + withBody("application/merge-patch+json", json));
    }

    public Answer post(String path, String json) throws IOException {
        return send("POST " + path + head + withBody("application/json", json));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String withBody(String type, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n" + json;
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
