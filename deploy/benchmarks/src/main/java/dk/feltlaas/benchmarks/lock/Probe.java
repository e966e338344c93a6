package dk.feltlaas.benchmarks.lock;

import dk.feltlaas.benchmarks.load.KeepAlive;
import dk.feltlaas.benchmarks.stack.WholeStack;
import java.io.IOException;

/** A local admin who goes on changing one lockable field. */
final class Probe implements AutoCloseable {
    private static final int ALLOWED = 200;
    private static final int REFUSED = 403;

    private final KeepAlive connection;
    private final String path;
    private final String body;
    private boolean yes;

    /** @param body of the change, with {@code %s} where the value goes */
    Probe(WholeStack stack, String service, String path, String body) throws IOException {
        this.connection = new KeepAlive(stack.port(service), stack.localAdminToken());
        this.path = path;
        this.body = body;
    }

    /** Writes until a write is refused; when that answer was there, by {@link System#nanoTime}. */
    long untilRefused() throws IOException {
        return until(REFUSED);
    }

    void untilAllowed() throws IOException {
        until(ALLOWED);
    }

    /** The value turns with every write that was accepted: one that changes nothing would be refused to nobody. */
    private long until(int wanted) throws IOException {
        while (true) {
            KeepAlive.Answer answer = connection.patch(path, body.formatted(yes ? "Yes" : "No"));
            if (answer.status() != REFUSED) {
                answer.expect(ALLOWED);
                yes = !yes;
            }
            if (answer.status() == wanted) {
                return System.nanoTime();
            }
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
