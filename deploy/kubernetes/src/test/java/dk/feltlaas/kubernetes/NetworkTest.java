package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only the arrows of the architecture are open. */
class NetworkTest {
    private static final int HTTPS = 8443;
    private static final int KAFKA = 9093;
    private static final int DATABASE = 5432;
    private static final int SPANS = 4318;
    private static final List<Integer> PORTS = List.of(HTTPS, KAFKA, DATABASE, 22, 443, 9090);

    private static final Map<String, String> MONITORING = Map.of("feltlaas.dk/role", "monitoring");

    private static final List<String> ARROWS = List.of(
            "gateway -> supplier-service:8443",
            "gateway -> registry-service:8443",
            "gateway -> gdpr-service:8443",
            "gateway -> audit-service:8443",
            "monitoring -> supplier-service:8443",
            "monitoring -> registry-service:8443",
            "monitoring -> gdpr-service:8443",
            "monitoring -> audit-service:8443",
            // keys that verify tokens
            "registry-service -> supplier-service:8443",
            "gdpr-service -> supplier-service:8443",
            "audit-service -> supplier-service:8443",
            // what a grant would touch
            "supplier-service -> registry-service:8443",
            "supplier-service -> gdpr-service:8443",
            // the GDPR part of a usage
            "registry-service -> gdpr-service:8443",
            "supplier-service -> kafka:9093",
            "registry-service -> kafka:9093",
            "gdpr-service -> kafka:9093",
            "audit-service -> kafka:9093",
            "supplier-service -> register-database:5432",
            "registry-service -> register-database:5432",
            "gdpr-service -> register-database:5432",
            "audit-service -> audit-database:5432",
            "supplier-migration -> register-database:5432",
            "registry-migration -> register-database:5432",
            "gdpr-migration -> register-database:5432",
            "audit-migration -> audit-database:5432");

    static List<Overlay> overlays() {
        return Overlay.all().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyTheArrowsAreOpen(Overlay overlay) {
        var network = new Network(overlay.all(NetworkPolicy.class));
        var parties = parties(overlay);
        var open = new TreeSet<String>();
        for (var caller : parties) {
            for (var receiver : parties) {
                PORTS.stream()
                        .filter(port -> caller != receiver && receiver.ours() && network.allows(caller, receiver, port))
                        .forEach(port -> open.add(caller.name() + " -> " + receiver.name() + ":" + port));
            }
        }
        assertEquals(new TreeSet<>(ARROWS), open);
    }

    @Test
    void onlyServicesSendSpansAndOnlyToTheCollector() {
        var overlay = Overlay.named("production");
        var network = new Network(overlay.all(NetworkPolicy.class));
        var senders = new TreeSet<String>();
        for (var caller : parties(overlay)) {
            Stream.of(foreign("monitoring", MONITORING), foreign("stranger", Map.of()))
                    .filter(receiver -> caller.ours() && network.allows(caller, receiver, SPANS))
                    .forEach(receiver -> senders.add(caller.name() + " -> " + receiver.name()));
        }
        assertEquals(
                Project.SERVICES.stream()
                        .map(it -> it + "-service -> monitoring")
                        .collect(Collectors.toCollection(TreeSet::new)),
                senders);
    }

    /** All workloads, those their operators make included, and two from elsewhere that nobody knows. */
    private static List<Network.Party> parties(Overlay overlay) {
        var parties = new ArrayList<Network.Party>();
        overlay.pods().forEach(pod -> parties.add(ours(pod.owner(), pod.labels())));
        parties.add(ours("kafka", Map.of("strimzi.io/cluster", "feltlaas", "strimzi.io/name", "feltlaas-kafka")));
        Stream.of("register-database", "audit-database")
                .forEach(it -> parties.add(ours(it, Map.of("cnpg.io/cluster", it))));
        parties.add(ours("intruder", Map.of("app", "intruder")));
        parties.add(foreign("gateway", Map.of("feltlaas.dk/role", "gateway")));
        parties.add(foreign("monitoring", MONITORING));
        parties.add(foreign("stranger", Map.of()));
        return parties;
    }

    private static Network.Party ours(String name, Map<String, String> labels) {
        return new Network.Party(name, true, Map.of("kubernetes.io/metadata.name", "feltlaas"), labels);
    }

    private static Network.Party foreign(String name, Map<String, String> namespace) {
        return new Network.Party(name, false, namespace, Map.of("app", name));
    }
}
