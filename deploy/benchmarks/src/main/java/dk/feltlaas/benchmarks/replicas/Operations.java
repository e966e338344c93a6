package dk.feltlaas.benchmarks.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Connected;
import dk.feltlaas.benchmarks.load.KeepAlive;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.Ids;
import dk.feltlaas.benchmarks.world.SupplierReads;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.local.seed.ApiCredentials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * What municipalities, suppliers and auditors do all day. The rates of the fixed load stay well below what two processors
 * can; their proportions are an assumption, and stand in docs/sizing.md.
 */
final class Operations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 8;
    private static final String REGISTRATIONS = "/api/v2/data-processing-registrations";

    private final Workbench bench;
    private final WholeStack stack;
    private final Replicas replicas;

    Operations(Workbench bench, Replicas replicas) {
        this.bench = bench;
        this.stack = bench.stack();
        this.replicas = replicas;
    }

    List<Operation> all() throws Exception {
        SupplierReads reads = new SupplierReads(bench.world(), replicas.ports("registry"));
        return List.of(
                new Operation("a supplier's write of one field", writes(), 20),
                new Operation("reading one usage", reads.of(reads::one).clients(CLIENTS), 40),
                new Operation(
                        "reading a page of 100 usages", reads.of(reads::page).clients(CLIENTS), 2),
                new Operation("changing a registration", registrations(), 3),
                new Operation("signing in", signIns(), 0.5),
                new Operation("reading a municipality's grants", grants(), 5),
                new Operation("searching the audit log", searches(), 2));
    }

    private Clients writes() throws Exception {
        return bench.writes().through(replicas.ports("registry")).clients(CLIENTS);
    }

    /** A client a registration, so that none waits for another's row; the value turns each time. */
    private Clients registrations() throws IOException {
        String token = stack.supplierToken();
        List<String> paths = paths(token);
        AtomicInteger next = new AtomicInteger();
        IntSupplier ports = replicas.ports("gdpr");
        return Clients.of(paths.size(), () -> {
            String path = paths.get(next.getAndIncrement() % paths.size());
            AtomicInteger turn = new AtomicInteger();
            return new Connected(new KeepAlive(ports.getAsInt(), token), connection -> {
                String value = turn.getAndIncrement() % 2 == 0 ? "Yes" : "No";
                connection
                        .patch(path, "{\"oversight\":{\"isOversightCompleted\":\"" + value + "\"}}")
                        .expect(200);
            });
        });
    }

    private List<String> paths(String token) throws IOException {
        try (KeepAlive gdpr = new KeepAlive(stack.port("gdpr"), token)) {
            String all = REGISTRATIONS + "?pageSize=100&organizationUuid=" + stack.municipality();
            List<String> paths = new ArrayList<>();
            for (JsonNode one : JSON.readTree(gdpr.get(all).expect(200).body())) {
                paths.add(REGISTRATIONS + "/" + one.path("uuid").asText());
            }
            return paths;
        }
    }

    private Clients signIns() {
        ApiCredentials known = stack.supplierCredentials();
        String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(known.clientId(), known.clientSecret());
        IntSupplier ports = replicas.ports("supplier");
        String token = stack.supplierToken();
        return Clients.of(
                CLIENTS,
                () -> new Connected(new KeepAlive(ports.getAsInt(), token), connection -> connection
                        .post("/api/authorize/GetToken", body)
                        .expect(200)));
    }

    private Clients grants() {
        String path = "/api/v2/organizations/" + stack.municipality() + "/grants";
        return reading("supplier", stack.localAdminToken(), () -> path);
    }

    private Clients searches() throws Exception {
        int municipalities = bench.world().municipalities();
        return reading(
                "audit",
                stack.auditorToken(),
                () -> "/api/v2/audit/entries?limit=50&municipality="
                        + Ids.municipality(1 + ThreadLocalRandom.current().nextInt(municipalities)));
    }

    private interface Path {
        String next();
    }

    private Clients reading(String service, String token, Path path) {
        IntSupplier ports = replicas.ports(service);
        return Clients.of(
                CLIENTS,
                () -> new Connected(
                        new KeepAlive(ports.getAsInt(), token),
                        connection -> connection.get(path.next()).expect(200)));
    }
}
