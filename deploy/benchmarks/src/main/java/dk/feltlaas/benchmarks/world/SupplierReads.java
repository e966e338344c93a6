package dk.feltlaas.benchmarks.world;

import dk.feltlaas.benchmarks.load.Client;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Connected;
import dk.feltlaas.benchmarks.load.KeepAlive;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** A supplier's program reading usages here and there. */
public final class SupplierReads {
    private static final String USAGES = "/api/v2/it-system-usages";
    private static final String WALK =
            "%s?organizationUuid=%s&changedSinceGtEq=2020-01-01T00:00:00Z&pageSize=250&page=%d";

    private final World world;
    private final IntSupplier port;
    private final String token;

    /** @param port of what is read from, spoken to as to registry-service */
    public SupplierReads(World world, int port) {
        this(world, () -> port);
    }

    /** @param port of each client's own connection, asked for when it is opened */
    public SupplierReads(World world, IntSupplier port) {
        this.world = world;
        this.port = port;
        this.token = world.stack().supplierToken();
    }

    /** Many clients doing one kind of reading. */
    public interface Reading {
        Clients clients(int many);
    }

    /** @param paths asked for one after the other; the time of all of them counts as one */
    public Reading of(Supplier<List<String>> paths) {
        return many -> Clients.of(many, () -> open(paths));
    }

    public List<String> one() {
        return List.of(USAGES + "/" + Ids.usage(municipality(), 1 + random(World.SYSTEMS)));
    }

    /** That the process lives: what a request costs, its token verified, before anything is looked up for it. */
    public List<String> nothing() {
        return List.of("/q/health/live");
    }

    public List<String> page() {
        return List.of("%s?organizationUuid=%s&pageSize=100&page=%d"
                .formatted(USAGES, Ids.municipality(municipality()), random(World.SYSTEMS / 100)));
    }

    /** Page after page until one is not full, as a program does that wants to have all changes. */
    public List<String> walk() {
        var municipality = Ids.municipality(municipality());
        return List.of(
                WALK.formatted(USAGES, municipality, 0),
                WALK.formatted(USAGES, municipality, 1),
                WALK.formatted(USAGES, municipality, 2));
    }

    /** How long the answer with one usage is. */
    public long answerBytes() throws IOException {
        try (KeepAlive connection = new KeepAlive(port.getAsInt(), token)) {
            return connection.get(one().getFirst()).expect(200).body().length;
        }
    }

    private long municipality() {
        return 1 + random(world.municipalities());
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private Client open(Supplier<List<String>> paths) throws IOException {
        return new Connected(new KeepAlive(port.getAsInt(), token), connection -> {
            for (String path : paths.get()) {
                connection.get(path).expect(200);
            }
        });
    }
}
