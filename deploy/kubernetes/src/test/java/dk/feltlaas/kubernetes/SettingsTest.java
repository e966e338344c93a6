package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a container is told is what its code understands, and all it needs. */
class SettingsTest {
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|CREDENTIAL).*");
    /** For who migrates, and nobody else. */
    private static final Set<String> OWNER = Set.of("FELTLAAS_DB_OWNER_USER", "FELTLAAS_DB_OWNER_PASSWORD");

    static Stream<Arguments> pods() {
        return Overlay.all().flatMap(overlay -> overlay.pods().map(pod -> Arguments.of(overlay, pod)));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void everySettingMeansSomething(Overlay overlay, Overlay.Pod pod) {
        var unknown = new TreeSet<>(told(overlay, pod).keySet());
        unknown.removeAll(Settings.known(pod.service()));
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @MethodSource("pods")
    void nothingThatIsNeededIsMissing(Overlay overlay, Overlay.Pod pod) {
        var missing = new TreeSet<>(Settings.required(pod.service()));
        missing.removeAll(told(overlay, pod).keySet());
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("pods")
    void onlyAMigrationKnowsTheOwner(Overlay overlay, Overlay.Pod pod) {
        var told = told(overlay, pod);
        assertEquals(pod.migrates(), told.keySet().containsAll(OWNER));
        assertEquals(pod.migrates(), OWNER.stream().anyMatch(told::containsKey));
        assertEquals(Boolean.toString(pod.migrates()), told.get("QUARKUS_FLYWAY_MIGRATE_AT_START"));
        assertEquals(pod.migrates() ? "true" : null, told.get("QUARKUS_INIT_AND_EXIT"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void keysAreGivenToWhoSigns(Overlay overlay, Overlay.Pod pod) {
        var told = told(overlay, pod);
        boolean serves = !pod.migrates();
        assertEquals(serves && pod.service().equals("supplier"), told.containsKey("FELTLAAS_SIGNING_KEYS"));
        assertEquals(serves && pod.service().equals("audit"), told.containsKey("FELTLAAS_AUDIT_KEYS"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void aServiceListensWhereItIsAsked(Overlay overlay, Overlay.Pod pod) {
        var ports = pod.container().getPorts().stream()
                .map(port -> port.getContainerPort().toString())
                .toList();
        assertEquals(pod.migrates() ? List.of() : List.of(told(overlay, pod).get("QUARKUS_HTTP_PORT")), ports);
    }

    /** A path a setting names is in a volume that is mounted, and the volume gives that file. */
    @ParameterizedTest
    @MethodSource("pods")
    void everyFileThatIsNamedIsMounted(Overlay overlay, Overlay.Pod pod) {
        if (pod.migrates()) {
            return;
        }
        var given = files(pod);
        told(overlay, pod).values().stream()
                .flatMap(value -> Pattern.compile("/etc/feltlaas/[\\w./-]+")
                        .matcher(value)
                        .results())
                .forEach(file -> assertTrue(given.contains(file.group()), file.group() + " is not among " + given));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void secretsAreNamedAndNeverShown(Overlay overlay, Overlay.Pod pod) {
        pod.container().getEnv().stream()
                .filter(it -> SECRET.matcher(it.getName()).matches())
                .forEach(it -> assertTrue(it.getValueFrom().getSecretKeyRef() != null, it.getName()));
        overlay.all(ConfigMap.class).forEach(map -> map.getData()
                .keySet()
                .forEach(it -> assertFalse(SECRET.matcher(it).matches(), it)));
        assertEquals(List.<ObjectNode>of(), overlay.all("Secret"));
    }

    @Test
    void typedConfigurationIsAmongWhatIsKnown() {
        assertTrue(Settings.known("audit").contains("FELTLAAS_RETENTION_BODIES_MONTHS"));
        assertTrue(Settings.known("supplier").contains("FELTLAAS_GRANTS_ASSURANCE"));
        assertTrue(Settings.known("registry").contains("KAFKA_SSL_KEYSTORE_PASSWORD"));
        assertFalse(Settings.known("registry").contains("FELTLAAS_GRANTS_ASSURANCE"));
        assertFalse(Settings.known("registry").contains("KAFKA_SSL_KEYSTORE_PASSWRD"));
    }

    /** Variables and their values; the value of a secret is empty here. */
    private static Map<String, String> told(Overlay overlay, Overlay.Pod pod) {
        var maps = overlay.all(ConfigMap.class).stream()
                .collect(Collectors.toMap(map -> map.getMetadata().getName(), ConfigMap::getData));
        var told = new HashMap<String, String>();
        pod.container().getEnvFrom().forEach(from -> {
            var map = maps.get(from.getConfigMapRef().getName());
            assertTrue(map != null, from.getConfigMapRef().getName() + " is not in the overlay");
            told.putAll(map);
        });
        for (EnvVar variable : pod.container().getEnv()) {
            told.put(variable.getName(), variable.getValue() == null ? "" : variable.getValue());
        }
        return told;
    }

    private static Set<String> files(Overlay.Pod pod) {
        var files = new TreeSet<String>();
        for (var mount : pod.container().getVolumeMounts()) {
            pod.template().getSpec().getVolumes().stream()
                    .filter(volume -> volume.getName().equals(mount.getName()) && volume.getSecret() != null)
                    .flatMap(volume -> volume.getSecret().getItems().stream())
                    .forEach(item -> files.add(mount.getMountPath() + "/" + item.getPath()));
        }
        return files;
    }
}
