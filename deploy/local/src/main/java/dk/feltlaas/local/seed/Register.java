package dk.feltlaas.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.api.Patience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One municipality's usages and data-processing registrations, created when absent by its own local admin. */
final class Register {
    private static final String USAGES = "/api/v2/it-system-usages";
    private static final String REGISTRATIONS = "/api/v2/data-processing-registrations";

    private final Api localAdmin;
    private final UUID municipality;
    private final Organizations organizations;
    private final Catalogue catalogue;

    Register(Api localAdmin, UUID municipality, Organizations organizations, Catalogue catalogue) {
        this.localAdmin = localAdmin;
        this.municipality = municipality;
        this.organizations = organizations;
        this.catalogue = catalogue;
    }

    void fill(List<Cast.Use> uses) {
        var usages = present(USAGES, usage -> usage.at("/systemContext/name").asText());
        var registrations = present(REGISTRATIONS, one -> one.path("name").asText());
        for (var use : uses) {
            var usage = Optional.ofNullable(usages.get(use.system())).orElseGet(() -> use(use.system()));
            use.processor()
                    .filter(processor -> !registrations.containsKey(nameOf(use)))
                    .ifPresent(processor -> register(use, usage, organizations.named(processor)));
        }
    }

    private Map<String, UUID> present(String path, Function<JsonNode, String> name) {
        return localAdmin.all(path + "?organizationUuid=" + municipality).stream()
                .collect(Collectors.toMap(
                        name, one -> UUID.fromString(one.path("uuid").asText())));
    }

    private UUID use(String system) {
        var request = Map.of(
                "systemUuid", catalogue.named(system),
                "organizationUuid", municipality,
                "general", Map.of("validity", Map.of("lifeCycleStatus", "Operational")));
        return Patience.until(201, () -> localAdmin.post(USAGES, request)).uuid();
    }

    private void register(Cast.Use use, UUID usage, UUID processor) {
        var request = Map.of(
                "organizationUuid", municipality,
                "name", nameOf(use),
                "systemUsageUuids", List.of(usage),
                "general", Map.of("isAgreementConcluded", "Yes", "dataProcessorUuids", List.of(processor)),
                "oversight", Map.of("oversightInterval", "Yearly"));
        Patience.until(201, () -> localAdmin.post(REGISTRATIONS, request));
    }

    private static String nameOf(Cast.Use use) {
        return "Databehandling i " + use.system();
    }
}
