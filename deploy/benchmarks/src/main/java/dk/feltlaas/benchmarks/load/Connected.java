package dk.feltlaas.benchmarks.load;

import java.io.IOException;

/** A client with a connection of its own, which it closes at its end. */
public record Connected(KeepAlive connection, Sending sending) implements Client {
    /** What it asks for, answers awaited; anything but success is thrown. */
    public interface Sending {
        void over(KeepAlive connection) throws IOException;
    }

    @Override
    public void request() throws IOException {
        sending.over(connection);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
