package dk.feltlaas.e2e.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * The network on one way: passes bytes on between a port of its own and another one, in whatever weather. Bytes on the
 * way in a cut wait until it is over, as TCP would send them again; nobody is told.
 */
final class TcpProxy implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int CHUNK = 16 * 1024;

    private final ServerSocket server;
    private volatile IntSupplier target;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Random random;
    private volatile Weather weather = Weather.FAIR;

    /** What happens to a chunk of bytes. */
    sealed interface Weather {
        Weather FAIR = new Fair();
        Weather CUT = new Cut();

        record Fair() implements Weather {}

        record Cut() implements Weather {}

        /** Every chunk is late. */
        record Delayed(Duration by) implements Weather {}

        /** One in so many chunks is lost and late by a retransmission; one in a hundred of those breaks the connection. */
        record Lossy(int oneIn) implements Weather {}
    }

    TcpProxy(int port, int target, long seed) {
        this.target = () -> target;
        this.random = new Random(seed);
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Sends new connections to another port, and ends those there are. */
    void redirect(int port) {
        target = () -> port;
        open.forEach(TcpProxy::close);
    }

    /** Asks for a port for each new connection, and leaves those there are. */
    void spread(IntSupplier next) {
        target = next;
    }

    void turn(Weather now) {
        weather = now;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException expected) {
                // closed, or one connection that did not come about
            }
        }
    }

    private void connect(Socket client) {
        awaitPassage();
        try (client;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt())) {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            open.add(client);
            open.add(upstream);
            Thread back = Thread.ofVirtual().start(() -> pump(upstream, client));
            pump(client, upstream);
            back.join();
            open.remove(client);
            open.remove(upstream);
        } catch (IOException expected) {
            // nobody is there, which the client learns by its closed connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                suffer();
                out.write(chunk, 0, length);
                out.flush();
            }
        } catch (IOException expected) {
            // either side is gone; the other one is told below
        }
        awaitPassage();
        close(from);
        close(to);
    }

    private void suffer() throws IOException {
        switch (weather) {
            case Weather.Fair fair -> {}
            case Weather.Cut cut -> awaitPassage();
            case Weather.Delayed delayed -> LockSupport.parkNanos(delayed.by().toNanos());
            case Weather.Lossy lossy -> lose(lossy.oneIn());
        }
    }

    private void lose(int oneIn) throws IOException {
        if (random.nextInt(oneIn) == 0) {
            if (random.nextInt(100) == 0) {
                throw new IOException("the weather broke the connection");
            }
            LockSupport.parkNanos(Duration.ofMillis(200 + random.nextInt(800)).toNanos());
        }
    }

    private void awaitPassage() {
        while (weather instanceof Weather.Cut && !server.isClosed()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException expected) {
            // it is closed already
        }
    }

    @Override
    public void close() {
        close(server);
        open.forEach(TcpProxy::close);
    }
}
