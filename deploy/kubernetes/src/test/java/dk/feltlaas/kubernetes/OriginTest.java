package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.local.gateway.Routes;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one origin routes as the local gateway does, whichever way the cluster does it. */
class OriginTest {
    @Test
    void httpRoutesAreTheGatewaysTable() {
        var routed = new TreeMap<String, String>();
        for (var route : Overlay.named("production").all(HTTPRoute.class)) {
            for (var rule : route.getSpec().getRules()) {
                assertEquals(1, rule.getBackendRefs().size());
                var backend = rule.getBackendRefs().getFirst();
                assertEquals(8443, backend.getPort());
                for (var match : rule.getMatches()) {
                    assertEquals("PathPrefix", match.getPath().getType());
                    routed.put(match.getPath().getValue(), backend.getName());
                }
            }
        }
        assertEquals(table(), routed);
    }

    @Test
    void ingressPathsAreTheGatewaysTable() {
        var routed = new TreeMap<String, String>();
        ingressPaths().forEach(path -> {
            assertEquals("Prefix", path.getPathType());
            routed.put(path.getPath(), path.getBackend().getService().getName());
        });
        assertEquals(table(), routed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "local-cluster"})
    void tokensNameTheHostTheWorldUses(String name) {
        var overlay = Overlay.named(name);
        var issuers = overlay.all(ConfigMap.class).stream()
                .flatMap(map -> Stream.ofNullable(map.getData().get("FELTLAAS_ISSUER")))
                .map(URI::create)
                .toList();
        var hosts = Stream.concat(
                        overlay.all(Gateway.class).stream()
                                .flatMap(it -> it.getSpec().getListeners().stream())
                                .map(it -> it.getHostname()),
                        overlay.all(Ingress.class).stream()
                                .flatMap(it -> Stream.concat(
                                        it.getSpec().getRules().stream().map(rule -> rule.getHost()),
                                        it.getSpec().getTls().stream().flatMap(tls -> tls.getHosts().stream()))))
                .distinct()
                .toList();
        assertEquals(1, issuers.size());
        assertEquals("https", issuers.getFirst().getScheme());
        assertEquals(hosts, issuers.stream().map(URI::getHost).toList());
    }

    @Test
    void nothingComesInWithoutTls() {
        Overlay.named("production")
                .all(Gateway.class)
                .forEach(gateway -> gateway.getSpec().getListeners().forEach(listener -> {
                    assertEquals("HTTPS", listener.getProtocol());
                    assertTrue(!listener.getTls().getCertificateRefs().isEmpty());
                }));
    }

    private static Map<String, String> table() {
        var table = new TreeMap<String, String>();
        Routes.prefixes().forEach((service, prefixes) -> prefixes.forEach(it -> table.put(it, service + "-service")));
        return table;
    }

    private static Stream<HTTPIngressPath> ingressPaths() {
        return Overlay.named("local-cluster").all(Ingress.class).stream()
                .flatMap(it -> it.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream());
    }
}
