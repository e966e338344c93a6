package dk.feltlaas.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Ties a child process to the one that started it: when the parent goes, however violently, the operating system
 * closes the child's standard input, and the child leaves in an orderly way.
 */
public final class Lifeline {
    private Lifeline() {}

    /** Says on standard output that the process is usable, then blocks until the parent is gone. */
    public static void readyOn(int port) {
        System.out.println("READY " + port);
        System.out.flush();
        awaitEnd();
    }

    /** Blocks until the parent is gone. */
    public static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // what is said does not matter, only that somebody is there
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
