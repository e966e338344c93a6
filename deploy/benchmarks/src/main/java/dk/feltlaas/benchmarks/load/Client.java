package dk.feltlaas.benchmarks.load;

import java.io.IOException;

/** Does one thing after the other, on one thread. */
public interface Client extends AutoCloseable {
    /** Does it once; anything but success is thrown. */
    void request() throws IOException;

    @Override
    default void close() throws IOException {}
}
