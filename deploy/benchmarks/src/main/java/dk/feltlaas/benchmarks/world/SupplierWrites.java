package dk.feltlaas.benchmarks.world;

import dk.feltlaas.benchmarks.load.Client;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Connected;
import dk.feltlaas.benchmarks.load.KeepAlive;
import java.io.IOException;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * A supplier's program writing one locked field of one usage after the other, through all municipalities. Each write
 * changes what is stored: the value turns when all usages have had it, and where one load ends the next one goes on.
 * Batches are of usages of their own.
 */
public final class SupplierWrites {
    private static final int HALF = World.SYSTEMS / 2;

    private final IntSupplier port;
    private final String token;
    private final int municipalities;
    private final AtomicLong nextOne;
    private final AtomicLong nextBatch;

    /** @param port of what is written to, spoken to as to registry-service */
    public SupplierWrites(int port, String token, int municipalities) {
        this(() -> port, token, municipalities, new AtomicLong(), new AtomicLong());
    }

    private SupplierWrites(
            IntSupplier port, String token, int municipalities, AtomicLong nextOne, AtomicLong nextBatch) {
        this.port = port;
        this.token = token;
        this.municipalities = municipalities;
        this.nextOne = nextOne;
        this.nextBatch = nextBatch;
    }

    /** The same program going on elsewhere; each client asks for its port when it is opened. */
    public SupplierWrites through(IntSupplier elsewhere) {
        return new SupplierWrites(elsewhere, token, municipalities, nextOne, nextBatch);
    }

    public Clients clients(int many) {
        return Clients.of(many, () -> open(this::write));
    }

    /** Clients that write so many usages of one municipality in a request. */
    public Clients batches(int many, int records) {
        return Clients.of(many, () -> open(connection -> batch(connection, records)));
    }

    private void write(KeepAlive connection) throws IOException {
        long number = nextOne.getAndIncrement();
        long turn = number / municipalities;
        UUID usage = Ids.usage(1 + number % municipalities, 1 + turn % HALF);
        connection.patch("/api/v2/it-system-usages/" + usage, change(turn)).expect(200);
    }

    private void batch(KeepAlive connection, int records) throws IOException {
        long number = nextBatch.getAndIncrement();
        long municipality = 1 + number % municipalities;
        long begin = number / municipalities * records;
        StringJoiner changes = new StringJoiner(",", "{\"changes\":[", "]}");
        for (long turn = begin; turn < begin + records; turn++) {
            UUID usage = Ids.usage(municipality, HALF + 1 + turn % HALF);
            changes.add("{\"uuid\":\"%s\",\"change\":%s}".formatted(usage, change(turn)));
        }
        KeepAlive.Answer answer = connection
                .post("/api/v2/it-system-usages/batch", changes.toString())
                .expect(200);
        if (answer.text().contains("\"problem\"")) {
            throw new IllegalStateException("Not every record was written: " + answer.text());
        }
    }

    private static String change(long turn) {
        String value = turn / HALF % 2 == 0 ? "Yes" : "No";
        return "{\"general\":{\"containsAITechnology\":\"" + value + "\"}}";
    }

    private Client open(Connected.Sending sending) throws IOException {
        return new Connected(new KeepAlive(port.getAsInt(), token), sending);
    }
}
