package dk.feltlaas.local.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which service answers which paths; the same table as the ingress has. Letter case does not matter, a path belongs to
 * a prefix only at a segment's end, and what services tell each other under {@code /internal} is nobody else's to call.
 */
public final class Routes {
    private static final Map<String, List<String>> PREFIXES = Map.of(
            "supplier",
            List.of(
                    "/api/authorize",
                    "/api/v2/token",
                    "/oauth2",
                    "/.well-known",
                    "/api/v2/organizations",
                    "/api/v2/internal/organizations",
                    "/api/v2/accounts",
                    "/api/v2/field-catalogue",
                    "/api/v2/field-packages"),
            "registry",
            List.of(
                    "/api/v2/it-systems",
                    "/api/v2/it-system-usages",
                    "/api/v2/it-system-usage-role-types",
                    "/api/v2/it-contracts",
                    "/api/v2/delta-feed"),
            "gdpr",
            List.of(
                    "/api/v2/data-processing-registrations",
                    "/api/v2/data-processing-registration-oversight-types",
                    "/api/v2/it-system-usage-criticality-level-types"),
            "audit",
            List.of("/api/v2/audit", "/audit/log"));

    private Routes() {}

    /** The prefixes of each service, by its name. */
    public static Map<String, List<String>> prefixes() {
        return PREFIXES;
    }

    static Optional<String> serviceFor(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return leavesItsPlace(lower)
                ? Optional.empty()
                : PREFIXES.entrySet().stream()
                        .filter(route -> route.getValue().stream().anyMatch(prefix -> covers(prefix, lower)))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static boolean covers(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** Dot segments, plain, encoded or with parameters, could climb from a public prefix to an internal one. */
    private static boolean leavesItsPlace(String path) {
        return path.contains("\\")
                || path.contains("%5c")
                || path.contains("%2f")
                || List.of(path.replace("%2e", ".").split("/")).stream()
                        .map(segment -> segment.replaceFirst(";.*", ""))
                        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }
}
