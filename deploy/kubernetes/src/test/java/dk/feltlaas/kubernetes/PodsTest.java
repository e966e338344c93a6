package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PodsTest {
    static List<Overlay> overlays() {
        return Overlay.all().toList();
    }

    static Stream<Arguments> pods() {
        return Overlay.all().flatMap(overlay -> overlay.pods().map(pod -> Arguments.of(overlay, pod)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceRunsAndMigrates(Overlay overlay) {
        var expected = Project.SERVICES.stream()
                .flatMap(it -> Stream.of(it + "-service", it + "-migration"))
                .collect(Collectors.toSet());
        assertEquals(expected, overlay.pods().map(Overlay.Pod::owner).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void noPodMayMoreThanItNeeds(Overlay overlay, Overlay.Pod pod) {
        var spec = pod.template().getSpec();
        var container = pod.container();
        assertAll(
                () -> assertEquals(1, spec.getContainers().size()),
                () -> assertTrue(spec.getInitContainers().isEmpty()),
                () -> assertTrue(spec.getSecurityContext().getRunAsNonRoot()),
                () -> assertTrue(spec.getSecurityContext().getRunAsUser() >= 10_000),
                () -> assertEquals(
                        "RuntimeDefault",
                        spec.getSecurityContext().getSeccompProfile().getType()),
                () -> assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem()),
                () -> assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation()),
                () -> assertNull(container.getSecurityContext().getPrivileged()),
                () -> assertEquals(
                        List.of("ALL"),
                        container.getSecurityContext().getCapabilities().getDrop()),
                () -> assertFalse(spec.getAutomountServiceAccountToken()),
                () -> assertFalse(spec.getEnableServiceLinks()));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void everyPodHasLimitsAndItsMemoryIsItsOwn(Overlay overlay, Overlay.Pod pod) {
        Map<String, Quantity> limits = pod.container().getResources().getLimits();
        Map<String, Quantity> requests = pod.container().getResources().getRequests();
        assertEquals(Set.of("cpu", "memory"), limits.keySet());
        assertEquals(Set.of("cpu", "memory"), requests.keySet());
        assertEquals(limits.get("memory"), requests.get("memory"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void everyImageHasAVersion(Overlay overlay, Overlay.Pod pod) {
        var image = pod.container().getImage();
        assertTrue(image.matches(".*/" + pod.service() + "-service(:[\\w.-]+|@sha256:[0-9a-f]{64})"), image);
        assertFalse(image.endsWith(":latest"), image);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceIsProbedAndLeavesWithoutHaste(Overlay overlay) {
        overlay.pods().filter(pod -> !pod.migrates()).forEach(pod -> {
            var container = pod.container();
            long quiet = container.getLifecycle().getPreStop().getSleep().getSeconds();
            assertAll(
                    pod.owner(),
                    () -> assertEquals("/q/health/started", path(container.getStartupProbe())),
                    () -> assertEquals("/q/health/live", path(container.getLivenessProbe())),
                    () -> assertEquals("/q/health/ready", path(container.getReadinessProbe())),
                    () -> assertTrue(pod.template().getSpec().getTerminationGracePeriodSeconds()
                            > quiet + requestsUnderWay(pod) + outboxAcknowledged()));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceSpreadsScalesAndSurvivesDrainedNodes(Overlay overlay) {
        for (var deployment : overlay.all(Deployment.class)) {
            var name = deployment.getMetadata().getName();
            var labels = deployment.getSpec().getSelector().getMatchLabels();
            assertNull(deployment.getSpec().getReplicas(), "the autoscaler says how many");
            assertEquals(
                    0,
                    deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal());
            deployment
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getTopologySpreadConstraints()
                    .forEach(it -> assertEquals(labels, it.getLabelSelector().getMatchLabels()));
            assertEquals(
                    labels,
                    named(overlay.all(PodDisruptionBudget.class), name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels());
            assertEquals(
                    labels, named(overlay.all(Service.class), name).getSpec().getSelector());
            assertFalse(named(overlay.all(ServiceAccount.class), name).getAutomountServiceAccountToken());
            var scaler = named(overlay.all(HorizontalPodAutoscaler.class), name).getSpec();
            assertEquals(name, scaler.getScaleTargetRef().getName());
            assertTrue(scaler.getMaxReplicas() <= Access.partitions());
            assertEquals(
                    Map.of("consumergroup", Access.group(name.substring(0, name.indexOf('-')))),
                    scaler.getMetrics()
                            .get(1)
                            .getExternal()
                            .getMetric()
                            .getSelector()
                            .getMatchLabels());
        }
    }

    /** Nobody is routed to a migration, though it carries the name of its service. */
    @ParameterizedTest
    @MethodSource("overlays")
    void noServiceSelectsAMigration(Overlay overlay) {
        overlay.pods().filter(Overlay.Pod::migrates).forEach(pod -> overlay.all(Service.class)
                .forEach(service -> assertFalse(
                        pod.labels()
                                .entrySet()
                                .containsAll(service.getSpec().getSelector().entrySet()),
                        pod.owner())));
    }

    private static <T extends HasMetadata> T named(List<T> objects, String name) {
        return objects.stream()
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static long requestsUnderWay(Overlay.Pod pod) {
        return seconds(Project.settings(pod.service()).getProperty("quarkus.shutdown.timeout"));
    }

    /** {@code feltlaas.outbox.delivery-timeout}, and the second its thread is given beyond. */
    private static long outboxAcknowledged() {
        return 11;
    }

    private static long seconds(String duration) {
        return Long.parseLong(duration.replaceAll("(?i)s$", ""));
    }
}
