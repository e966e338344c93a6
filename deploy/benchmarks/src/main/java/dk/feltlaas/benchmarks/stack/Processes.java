package dk.feltlaas.benchmarks.stack;

/** Processes that run for benchmarks until they are closed. */
public interface Processes extends AutoCloseable {
    @Override
    void close();
}
