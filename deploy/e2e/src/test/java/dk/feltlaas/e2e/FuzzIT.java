package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.ApiDescription.Operation;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.e2e.run.Run;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests nobody would send on purpose, to every operation the stack says it has. A short run sends the same ones each
 * time; a long one more, by a seed of its own. A failure names its seed.
 */
@ExtendWith(RunningStack.class)
class FuzzIT {
    private static final int REQUESTS = Run.number("feltlaas.requests", 40_000, 400);
    private static final long SEED = Run.isLong() ? Run.seed() : Long.getLong("feltlaas.seed", 20_260_301L);
    private static final int ENOUGH = 30;
    private static final Pattern INTERNALS = Pattern.compile("\\bat"
            + " [a-z]+\\.[a-z.]+\\(|Exception\\b|org\\.hibernate|org\\.postgresql|dk\\.feltlaas|SQLSTATE|jakarta\\.");

    /** Failed sign-ins are limited by address, and the other stories sign in from here too; supplier-service tests them. */
    private static final Set<String> ELSEWHERE =
            Set.of("/api/authorize/gettoken", "/api/authorize/GetToken", "/oauth2/token");

    private final World world;
    private final ApiDescription api;
    private final List<Operation> operations;

    FuzzIT(World world) {
        this.world = world;
        this.api =
                new ApiDescription(world.anonymous().get("/openapi").expect(200).body());
        this.operations = api.operations().stream()
                .filter(operation -> !ELSEWHERE.contains(operation.path()))
                .toList();
    }

    /** Records there are, so that not every request ends at an unknown one. */
    private record Target(
            Municipality municipality, Client localAdmin, Supplier supplier, List<UUID> ids, List<String> records) {}

    private Target target(String name) {
        Municipality municipality = world.municipality(name);
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("Fuzz");
        UUID usage = world.usage(localAdmin, municipality);
        UUID registration = world.registration(localAdmin, municipality);
        UUID grant = Grants.grant(localAdmin, municipality, supplier);
        return new Target(
                municipality,
                localAdmin,
                supplier,
                List.of(municipality.uuid(), usage, registration, supplier.uuid(), supplier.account(), grant),
                List.of(
                        "/api/v2/it-system-usages/" + usage,
                        "/api/v2/data-processing-registrations/" + registration,
                        Grants.path(municipality),
                        "/api/v2/organizations/" + municipality.uuid()));
    }

    @Test
    void everyRequestIsAnsweredInWordsThatSayNothingInternal() {
        Target target = target("Ærø Kommune");
        List<Client> callers = List.of(
                target.localAdmin(),
                target.supplier().api(),
                world.person(target.municipality(), "editor"),
                world.auditor());

        List<String> faults = fuzz(new Random(SEED), operations, callers, target, REQUESTS);

        assertTrue(faults.isEmpty(), () -> report(faults));
    }

    @Test
    void whoMayNotWriteChangesNothingHoweverTheyAsk() {
        Target target = target("Langeland Kommune");
        List<Operation> writes = operations.stream().filter(Operation::isWrite).toList();
        List<Client> callers = List.of(
                world.anonymous(),
                world.person(target.municipality(), "reader"),
                world.person(world.municipality("Solrød Kommune"), "editor"),
                world.supplier("Rival").api());
        Map<String, JsonNode> before = read(target);

        List<String> faults = fuzz(new Random(SEED + 1), writes, callers, target, REQUESTS / 2);

        assertTrue(faults.isEmpty(), () -> report(faults));
        assertEquals(before, read(target), () -> "Something changed; seed " + SEED);
    }

    private List<String> fuzz(
            Random random, List<Operation> operations, List<Client> callers, Target target, int requests) {
        Malice malice = new Malice(random, api, target.ids());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < requests && faults.size() < ENOUGH; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            Client caller = callers.get(random.nextInt(callers.size()));
            if (random.nextInt(5) == 0) {
                caller = caller.with("If-Match", header(malice.text()));
            }
            fault(operation, caller, random, malice).ifPresent(faults::add);
        }
        return faults;
    }

    /** What is wrong with the answer, if anything. */
    private static Optional<String> fault(Operation operation, Client caller, Random random, Malice malice) {
        String path = path(operation, random, malice);
        String body = operation.body().isMissingNode() ? null : malice.body(operation.body());
        String request = operation + ": " + operation.method() + " " + path + " " + shortened(body);
        try {
            Answer answer = caller.send(operation.method(), path, body);
            return isGood(answer)
                    ? Optional.empty()
                    : Optional.of(answer.status() + " " + answer.contentType() + " for " + request + " -> "
                            + shortened(answer.body().toString()));
        } catch (UncheckedIOException e) {
            return Optional.of("no answer (" + e.getCause() + ") for " + request);
        }
    }

    private static boolean isGood(Answer answer) {
        return answer.status() < 400
                || answer.status() < 500
                        && answer.contentType().equals("application/problem+json")
                        && !INTERNALS.matcher(answer.body().toString()).find();
    }

    private static String path(Operation operation, Random random, Malice malice) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String value = encoded(malice.parameter(parameter.path("schema")));
            if (parameter.path("in").asText().equals("path")) {
                boolean usable = !value.isBlank() && !value.contains("%2F") && !value.equals("+++");
                path = path.replace(
                        "{" + name + "}", usable ? value : malice.id().toString());
            } else if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return path + query;
    }

    private static Map<String, JsonNode> read(Target target) {
        return target.records().stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> target.localAdmin().get(path).expect(200).body()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Java's own client refuses to send line breaks and the like. */
    private static String header(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 127) && !value.isBlank() ? "\"" + value + "\"" : "\"1\"";
    }

    private static String shortened(String text) {
        return text == null || text.length() < 300 ? text : text.substring(0, 300) + "…";
    }

    private static String report(List<String> faults) {
        return "Seed " + SEED + ":\n" + String.join("\n", faults);
    }
}
