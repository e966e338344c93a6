package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One database per service with two roles, each of which may enter no other; and backups of all of them. */
class DatabasesTest {
    /** PostgreSQL keeps three for superusers; the operator and the Jobs want some. */
    private static final int FOR_OPERATORS = 12;
    /** The relay that leads listens to the others on one more. */
    private static final int OF_THE_LEADER = 1;

    static List<Overlay> overlays() {
        return Overlay.all().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceHasItsDatabaseAndItsTwoRoles(Overlay overlay) {
        var clusters = homes(overlay);
        assertEquals(Set.copyOf(Project.SERVICES), clusters.keySet());
        clusters.forEach((service, cluster) -> {
            assertEquals(
                    service + "_owner",
                    database(overlay, service).at("/spec/owner").asText());
            assertEquals(
                    Map.of(
                            service + "_owner",
                            service + "-database-owner",
                            service + "_app",
                            service + "-database-app"),
                    roles(cluster(overlay, cluster), service));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceIsToldWhereItsDatabaseIs(Overlay overlay) {
        var homes = homes(overlay);
        var told = overlay.all(ConfigMap.class).stream()
                .filter(map -> map.getData().containsKey("FELTLAAS_DB_URL"))
                .map(map -> URI.create(map.getData().get("FELTLAAS_DB_URL").substring("jdbc:".length())))
                .collect(Collectors.toMap(url -> url.getPath().substring(1), url -> url));
        assertEquals(homes.keySet(), told.keySet());
        told.forEach((service, url) -> {
            assertEquals(homes.get(service) + "-rw", url.getHost());
            assertTrue(url.getQuery().contains("sslmode=verify-full"), url.toString());
        });
    }

    /** The rules are asked in order; the last of ours closes the door that CloudNativePG's own last rule leaves open. */
    @ParameterizedTest
    @MethodSource("overlays")
    void noRoleMayEnterAnotherDatabase(Overlay overlay) {
        for (var cluster : overlay.all("Cluster")) {
            var name = cluster.at("/metadata/name").asText();
            var services = homes(overlay).entrySet().stream()
                    .filter(it -> it.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            var rules = texts(cluster.at("/spec/postgresql/pg_hba"));
            var expected = services.stream()
                    .map(it -> "hostssl %1$s %1$s_owner,%1$s_app all scram-sha-256".formatted(it))
                    .collect(Collectors.toSet());
            assertEquals(expected, Set.copyOf(rules.subList(0, rules.size() - 1)));
            var closing = rules.getLast().split(" ");
            assertEquals(
                    "host all all reject", "%s %s %s %s".formatted(closing[0], closing[1], closing[3], closing[4]));
            assertEquals(
                    services.stream()
                            .flatMap(it -> List.of(it + "_owner", it + "_app").stream())
                            .collect(Collectors.toSet()),
                    Set.of(closing[2].split(",")));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theLogStandsApart(Overlay overlay) {
        var homes = homes(overlay);
        var log = homes.get("audit");
        assertEquals(1, homes.values().stream().filter(log::equals).count());
    }

    /** With as many replicas as the autoscalers may want, one more of each in a rollout, and every pool full. */
    @ParameterizedTest
    @MethodSource("overlays")
    void thereIsAConnectionForEverybodyWhoMayWantOne(Overlay overlay) {
        Map<String, Integer> wanted = new HashMap<>();
        homes(overlay)
                .forEach((service, cluster) -> wanted.merge(
                        cluster, pods(overlay, service) * connections(service) + OF_THE_LEADER, Integer::sum));
        wanted.forEach((cluster, connections) -> {
            int offered = cluster(overlay, cluster)
                    .at("/spec/postgresql/parameters/max_connections")
                    .asInt();
            assertTrue(offered >= connections + FOR_OPERATORS, cluster + " offers " + offered + ", not " + connections);
        });
    }

    @Test
    void inProductionEverythingIsArchivedAndACommitIsOnTwoMachines() {
        var production = Overlay.named("production");
        var store =
                production.all("ObjectStore").getFirst().at("/metadata/name").asText();
        var backedUp = production.all("ScheduledBackup").stream()
                .map(it -> it.at("/spec/cluster/name").asText())
                .collect(Collectors.toSet());
        for (var cluster : production.all("Cluster")) {
            assertTrue(backedUp.contains(cluster.at("/metadata/name").asText()));
            assertTrue(cluster.at("/spec/plugins/0/isWALArchiver").asBoolean());
            assertEquals(
                    store,
                    cluster.at("/spec/plugins/0/parameters/barmanObjectName").asText());
            assertTrue(cluster.at("/spec/instances").asInt() >= 3);
            assertEquals(
                    "required",
                    cluster.at("/spec/postgresql/synchronous/dataDurability").asText());
        }
    }

    /** A restored cluster must not write over the archive it came from. */
    @Test
    void aRestoredClusterReadsOneArchiveAndWritesAnother() {
        var restored = cluster(Overlay.named("production-restored"), "register-database");
        var source = restored.at("/spec/bootstrap/recovery/source").asText();
        var before = restored.at("/spec/externalClusters/0");
        assertEquals(source, before.path("name").asText());
        assertEquals(
                "register-database", before.at("/plugin/parameters/serverName").asText());
        var written = restored.at("/spec/plugins/0/parameters/serverName").asText();
        assertTrue(written.startsWith("register-database-"), written);
    }

    private static int pods(Overlay overlay, String service) {
        return of(overlay, HorizontalPodAutoscaler.class, service).getSpec().getMaxReplicas()
                + of(overlay, Deployment.class, service)
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxSurge()
                        .getIntVal();
    }

    private static <T extends HasMetadata> T of(Overlay overlay, Class<T> kind, String service) {
        return overlay.all(kind).stream()
                .filter(it -> it.getMetadata().getName().equals(service + "-service"))
                .findFirst()
                .orElseThrow();
    }

    /** The pool, and what is opened beside it: by the outbox relay, which platform has, and by what the service adds. */
    private static int connections(String service) {
        int pool = Integer.parseInt(Project.settings(service).getProperty("quarkus.datasource.jdbc.max-size"));
        long beside = Stream.of(Project.ROOT.resolve("platform"), Project.module(service))
                .flatMap(module -> Project.sources(module.resolve("src/main/java")).stream())
                .filter(source -> source.contains("OwnConnection.open("))
                .count();
        assertTrue(beside > 0, "the relay has a connection of its own");
        return pool + (int) beside;
    }

    /** The cluster each service's database lives in. */
    private static Map<String, String> homes(Overlay overlay) {
        return overlay.all("Database").stream()
                .collect(Collectors.toMap(it -> it.at("/spec/name").asText(), it -> it.at("/spec/cluster/name")
                        .asText()));
    }

    private static Map<String, String> roles(JsonNode cluster, String service) {
        var roles = new HashMap<String, String>();
        cluster.at("/spec/managed/roles")
                .forEach(role -> roles.put(
                        role.path("name").asText(),
                        role.at("/passwordSecret/name").asText()));
        var first = cluster.at("/spec/bootstrap/initdb");
        roles.put(first.path("owner").asText(), first.at("/secret/name").asText());
        roles.keySet().removeIf(role -> !role.startsWith(service + "_"));
        return roles;
    }

    private static JsonNode database(Overlay overlay, String name) {
        return named(overlay, "Database", name);
    }

    private static JsonNode cluster(Overlay overlay, String name) {
        return named(overlay, "Cluster", name);
    }

    private static JsonNode named(Overlay overlay, String kind, String name) {
        return overlay.all(kind).stream()
                .filter(it -> it.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
