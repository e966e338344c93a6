package dk.feltlaas.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.local.api.Api;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People and API accounts, created when absent. */
final class Accounts {
    private final Api secretariat;
    private final Organizations organizations;
    private final CredentialStore credentials;
    private final List<JsonNode> present;

    Accounts(Api secretariat, Organizations organizations, CredentialStore credentials) {
        this.secretariat = secretariat;
        this.organizations = organizations;
        this.credentials = credentials;
        this.present = secretariat.all("/api/v2/accounts?");
    }

    void people(List<Cast.Person> people) {
        Batch.each(people, this::person);
    }

    private void person(Cast.Person person) {
        if (find("email", person.email()).isEmpty()) {
            secretariat.post("/api/v2/accounts", request(person)).expect(201);
        }
    }

    private Map<String, Object> request(Cast.Person person) {
        return Map.of(
                "kind",
                "person",
                "email",
                person.email(),
                "name",
                person.name(),
                "password",
                Cast.PASSWORD,
                "globalRoles",
                person.municipality().isPresent() ? List.of() : List.of(person.role()),
                "memberships",
                person.municipality().stream()
                        .map(organizations::named)
                        .map(uuid -> Map.of("organizationUuid", uuid, "roles", List.of(person.role())))
                        .toList());
    }

    /** The supplier's API account; when its secret is not known here any more, it is given a new one. */
    ApiCredentials api(String supplier) {
        var name = supplier + " API";
        return find("name", name)
                .map(this::knownOrRenewed)
                .orElseGet(() -> create(name, organizations.named(supplier)));
    }

    private ApiCredentials create(String name, UUID organization) {
        return keep(secretariat
                .post("/api/v2/accounts", Map.of("kind", "api", "name", name, "organizationUuid", organization))
                .expect(201));
    }

    private ApiCredentials knownOrRenewed(JsonNode account) {
        return credentials.of(account.path("uuid").asText()).orElseGet(() -> renewed(account));
    }

    private ApiCredentials renewed(JsonNode account) {
        var secrets = "/api/v2/accounts/" + account.path("uuid").asText() + "/secrets";
        account.path("secrets").forEach(old -> secretariat
                .delete(secrets + "/" + old.path("uuid").asText())
                .expect(204));
        return keep(secretariat.post(secrets, Map.of()).expect(201));
    }

    private ApiCredentials keep(JsonNode shownOnce) {
        return credentials.keep(new ApiCredentials(
                shownOnce.path("clientId").asText(),
                shownOnce.path("clientSecret").asText()));
    }

    private Optional<JsonNode> find(String property, String value) {
        return present.stream()
                .filter(account -> account.path(property).asText().equals(value))
                .findFirst();
    }
}
