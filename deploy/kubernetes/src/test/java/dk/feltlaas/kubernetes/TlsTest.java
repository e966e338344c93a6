package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever calls a service calls it by TLS, by a name that its certificate has, and trusts who signed that. */
class TlsTest {
    private static final String DIRECTORY = "/etc/feltlaas/tls";
    private static final Set<String> FILES = Set.of("tls.crt", "tls.key", "ca.crt");
    private static final String AUTHORITY = "feltlaas-authority";
    private static final String ANNOTATION = "nginx.ingress.kubernetes.io/";
    /** Where spans go: a part of the cluster, not of us; its own keepers say how it is reached. */
    private static final String COLLECTOR = "FELTLAAS_TRACE_COLLECTOR";

    private static final Pattern CALLED = Pattern.compile("https://([a-z-]+-service):(\\d+)");

    static List<Overlay> overlays() {
        return Overlay.all().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nobodyIsToldToCallPlainly(Overlay overlay) {
        overlay.all(ConfigMap.class).forEach(map -> map.getData().forEach((name, value) -> {
            boolean address = !name.endsWith(".json") && value.contains("http://");
            assertTrue(!address || name.equals(COLLECTOR), name + "=" + value);
        }));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceOffersTlsAndNothingElse(Overlay overlay) {
        for (String service : Project.SERVICES) {
            var ports = named(overlay, Service.class, service + "-service")
                    .getSpec()
                    .getPorts();
            assertEquals(1, ports.size());
            assertEquals("https", ports.getFirst().getName());
            var container = serving(overlay, service).container();
            assertEquals(
                    List.of(ports.getFirst().getTargetPort().getStrVal()),
                    container.getPorts().stream().map(ContainerPort::getName).toList());
            Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                    .map(Probe::getHttpGet)
                    .forEach(asked -> assertAll(
                            () -> assertEquals("HTTPS", asked.getScheme()),
                            () -> assertEquals("https", asked.getPort().getStrVal())));
        }
    }

    /** The profile, and the files it reads, where it looks for them. */
    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceHasTheCertificateItShowsAndWhomItTrusts(Overlay overlay) {
        for (String service : Project.SERVICES) {
            var pod = serving(overlay, service);
            assertTrue(pod.container().getEnv().stream()
                    .anyMatch(it -> it.getName().equals("QUARKUS_PROFILE")
                            && List.of(it.getValue().split(",")).contains("tls")));
            var volume = mounted(pod);
            assertEquals(
                    certificate(overlay, service).path("secretName").asText(),
                    volume.getSecret().getSecretName());
            assertEquals(
                    FILES,
                    volume.getSecret().getItems().stream()
                            .map(KeyToPath::getPath)
                            .collect(Collectors.toSet()));
        }
    }

    /** What the profile says is what the pods rely on: nothing plain, and files that were replaced are read again. */
    @Test
    void theProfileListensByTlsOnlyAndFindsItsFiles() {
        for (String service : Project.SERVICES) {
            var settings = Project.settings(service);
            assertEquals("disabled", settings.getProperty("%tls.quarkus.http.insecure-requests"));
            assertEquals("${quarkus.http.port}", settings.getProperty("%tls.quarkus.http.ssl-port"));
            assertEquals("TLSv1.3,TLSv1.2", settings.getProperty("%tls.quarkus.tls.peers.protocols"));
            assertTrue(settings.containsKey("%tls.quarkus.tls.peers.reload-period"));
            assertEquals(
                    FILES.stream()
                            .map(file -> "${FELTLAAS_TLS:" + DIRECTORY + "}/" + file)
                            .collect(Collectors.toSet()),
                    settings.stringPropertyNames().stream()
                            .filter(name -> name.matches("%tls\\.quarkus\\.tls\\.peers\\.(key|trust)-store\\..*"))
                            .map(settings::getProperty)
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyCertificateNamesWhatItsServiceIsCalled(Overlay overlay) {
        var told = overlay.all(ConfigMap.class).stream()
                .flatMap(map -> map.getData().values().stream())
                .flatMap(value -> CALLED.matcher(value).results())
                .toList();
        assertTrue(told.size() >= 6, "three fetch keys, a preview asks two, and registry asks gdpr");
        told.forEach(call -> {
            var host = call.group(1);
            assertTrue(names(overlay, host.replace("-service", "")).contains(host), host);
            var port = named(overlay, Service.class, host).getSpec().getPorts().getFirst();
            assertEquals(port.getPort().toString(), call.group(2));
        });
        Project.SERVICES.forEach(service -> assertTrue(names(overlay, service).contains(service + "-service")));
    }

    /** Nobody can pass for another service by its own certificate: the shared name is for who asks all four alike. */
    @ParameterizedTest
    @MethodSource("overlays")
    void noCertificateNamesAnotherService(Overlay overlay) {
        Project.SERVICES.forEach(service ->
                assertEquals(Set.of(service + "-service", "feltlaas-service"), Set.copyOf(names(overlay, service))));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void oneAuthoritySignsAllAndOnlyItMaySign(Overlay overlay) {
        var authority = spec(overlay, "Certificate", AUTHORITY);
        assertTrue(authority.path("isCA").asBoolean());
        assertEquals("Never", authority.at("/privateKey/rotationPolicy").asText());
        var issuer = spec(overlay, "Issuer", AUTHORITY);
        assertEquals(authority.path("secretName"), issuer.at("/ca/secretName"));
        overlay.all("Certificate").stream()
                .filter(it -> !isNamed(it, AUTHORITY))
                .map(it -> it.path("spec"))
                .forEach(it -> {
                    assertEquals(AUTHORITY, it.at("/issuerRef/name").asText());
                    assertFalse(it.path("isCA").asBoolean());
                    assertEquals("Always", it.at("/privateKey/rotationPolicy").asText());
                });
    }

    @Test
    void theGatewayKnowsEveryServiceByItsName() {
        var production = Overlay.named("production");
        var policies = production.all(BackendTLSPolicy.class);
        var known = new TreeSet<String>();
        policies.forEach(policy -> policy.getSpec().getTargetRefs().forEach(target -> {
            var validation = policy.getSpec().getValidation();
            assertEquals("Service", target.getKind());
            assertEquals(target.getName(), validation.getHostname());
            assertTrue(
                    names(production, target.getName().replace("-service", "")).contains(validation.getHostname()));
            var trusted = validation.getCaCertificateRefs().getFirst();
            assertEquals("ConfigMap " + AUTHORITY, trusted.getKind() + " " + trusted.getName());
            known.add(target.getName());
        }));
        assertEquals(
                Project.SERVICES.stream().map(it -> it + "-service").collect(Collectors.toCollection(TreeSet::new)),
                known);
    }

    @Test
    void prometheusAsksByANameThatEveryCertificateHas() {
        var production = Overlay.named("production");
        var endpoint = production.all("PodMonitor").getFirst().at("/spec/podMetricsEndpoints/0");
        assertEquals("https", endpoint.path("scheme").asText());
        assertEquals("https", endpoint.path("port").asText());
        assertEquals(AUTHORITY, endpoint.at("/tlsConfig/ca/configMap/name").asText());
        everyoneIsCalled(production, endpoint.at("/tlsConfig/serverName").asText());
    }

    @Test
    void theIngressAsksByANameThatEveryCertificateHasAndChecksIt() {
        var cluster = Overlay.named("local-cluster");
        Map<String, String> told =
                cluster.all(Ingress.class).getFirst().getMetadata().getAnnotations();
        assertEquals("HTTPS", told.get(ANNOTATION + "backend-protocol"));
        assertEquals("on", told.get(ANNOTATION + "proxy-ssl-verify"));
        assertEquals(
                "feltlaas/"
                        + spec(cluster, "Certificate", "ingress")
                                .path("secretName")
                                .asText(),
                told.get(ANNOTATION + "proxy-ssl-secret"));
        everyoneIsCalled(cluster, told.get(ANNOTATION + "proxy-ssl-name"));
    }

    private static void everyoneIsCalled(Overlay overlay, String name) {
        Project.SERVICES.forEach(service -> assertTrue(names(overlay, service).contains(name), service + ": " + name));
    }

    private static List<String> names(Overlay overlay, String service) {
        return StreamSupport.stream(
                        certificate(overlay, service).path("dnsNames").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode certificate(Overlay overlay, String service) {
        return spec(overlay, "Certificate", service + "-service");
    }

    private static JsonNode spec(Overlay overlay, String kind, String name) {
        return overlay.all(kind).stream()
                .filter(it -> isNamed(it, name))
                .findFirst()
                .orElseThrow()
                .path("spec");
    }

    private static boolean isNamed(ObjectNode object, String name) {
        return object.at("/metadata/name").asText().equals(name);
    }

    private static Overlay.Pod serving(Overlay overlay, String service) {
        return overlay.pods()
                .filter(pod -> pod.owner().equals(service + "-service"))
                .findFirst()
                .orElseThrow();
    }

    private static Volume mounted(Overlay.Pod pod) {
        var mount = pod.container().getVolumeMounts().stream()
                .filter(it -> it.getMountPath().equals(DIRECTORY))
                .findFirst()
                .orElseThrow();
        return pod.template().getSpec().getVolumes().stream()
                .filter(it -> it.getName().equals(mount.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends HasMetadata> T named(Overlay overlay, Class<T> kind, String name) {
        return overlay.all(kind).stream()
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
