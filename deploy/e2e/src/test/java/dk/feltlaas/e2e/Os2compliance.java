package dk.feltlaas.e2e;

import dk.feltlaas.kitos.ApiClient;
import dk.feltlaas.kitos.ApiException;
import dk.feltlaas.kitos.api.ApiV2DeltaFeedApi;
import dk.feltlaas.kitos.api.ApiV2ItContractApi;
import dk.feltlaas.kitos.api.ApiV2ItSystemApi;
import dk.feltlaas.kitos.api.ApiV2ItSystemUsageApi;
import dk.feltlaas.kitos.api.ApiV2ItSystemUsageRoleTypeApi;
import dk.feltlaas.kitos.api.ApiV2OrganizationApi;
import dk.feltlaas.kitos.api.TokenAuthenticationApi;
import dk.feltlaas.kitos.model.ItContractResponseDTO;
import dk.feltlaas.kitos.model.ItSystemResponseDTO;
import dk.feltlaas.kitos.model.ItSystemUsageResponseDTO;
import dk.feltlaas.kitos.model.OrganizationUserResponseDTO;
import dk.feltlaas.kitos.model.RoleOptionResponseDTO;
import dk.feltlaas.kitos.model.TrackedEntityTypeChoice;
import dk.feltlaas.kitos.model.TrackingEventResponseDTO;
import dk.feltlaas.kitos.model.UpdateItSystemUsageRequestDTO;
import dk.feltlaas.kitos.model.UserCredentialsDTO;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * OS2compliance as it is in use, call by call (contract §5), on a client generated from the contract. Like the original
 * it remembers how far it came, and reads what has changed since.
 */
final class Os2compliance {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ApiClient client;
    private OffsetDateTime usagesSince = BEGINNING;
    private OffsetDateTime deletionsSince = BEGINNING;

    private Os2compliance(ApiClient client) {
        this.client = client;
    }

    /** One answer of the API may refuse; the caller says which calls may. */
    interface Call<T> {
        T send() throws ApiException;
    }

    interface Pages<T> {
        List<T> page(int number) throws ApiException;
    }

    record Synced(
            List<ItSystemUsageResponseDTO> usages,
            List<ItSystemResponseDTO> systems,
            List<ItContractResponseDTO> contracts,
            List<RoleOptionResponseDTO> roles,
            List<OrganizationUserResponseDTO> users) {}

    static Os2compliance signIn(URI origin, String email, String password) {
        var anonymous = client(origin);
        var answer = done(() -> new TokenAuthenticationApi(anonymous)
                        .postSingleTokenAuthenticationGetToken(
                                new UserCredentialsDTO().email(email).password(password)))
                .getResponse();
        var signedIn = client(origin);
        signedIn.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + answer.getToken()));
        return new Os2compliance(signedIn);
    }

    private static ApiClient client(URI origin) {
        var client = new ApiClient();
        client.updateBaseUri(origin.toString());
        return client;
    }

    UUID organization(String cvr) {
        return done(() -> new ApiV2OrganizationApi(client)
                        .getManyOrganizationV2GetOrganizations(null, null, cvr, null, null, null, 0, 1))
                .getFirst()
                .getUuid();
    }

    /** Everything that has changed since the last time; the first time everything. */
    Synced sync(UUID organization) {
        var usages = changedUsages(organization);
        var since = usages.isEmpty() ? usagesSince : BEGINNING;
        var systems = new ApiV2ItSystemApi(client);
        usages.forEach(usage -> done(() ->
                systems.getSingleItSystemV2GetItSystem(usage.getSystemContext().getUuid())));
        var changedSystems = all(page -> systems.getManyItSystemV2GetItSystems(
                null, null, null, null, null, false, since, organization, null, null, page, PAGE));
        var contracts = all(page -> new ApiV2ItContractApi(client)
                .getManyItContractV2GetItContracts(
                        organization, null, null, null, null, null, null, null, since, null, page, PAGE));
        if (usages.isEmpty() && contracts.isEmpty()) {
            return new Synced(usages, changedSystems, contracts, List.of(), List.of());
        }
        return new Synced(usages, changedSystems, contracts, roles(organization), users(organization));
    }

    /** Only the usages that have changed since the last time. */
    List<ItSystemUsageResponseDTO> changedUsages(UUID organization) {
        var since = usagesSince;
        var changed = all(page -> new ApiV2ItSystemUsageApi(client)
                .getManyItSystemUsageV2GetItSystemUsages(
                        organization, null, null, null, null, null, since, null, page, PAGE));
        if (!changed.isEmpty()) {
            usagesSince = changed.getLast().getLastModified().plus(1, ChronoUnit.MICROS);
        }
        return changed;
    }

    private List<RoleOptionResponseDTO> roles(UUID organization) {
        return done(() ->
                new ApiV2ItSystemUsageRoleTypeApi(client).getManyItSystemUsageRoleTypeV2Get(organization, 0, PAGE));
    }

    private List<OrganizationUserResponseDTO> users(UUID organization) {
        return all(page -> new ApiV2OrganizationApi(client)
                .getManyOrganizationV2GetOrganizationUsers(organization, null, null, null, null, page, PAGE));
    }

    /** The status of the last call of a sync. */
    int statusOfUsers(UUID organization) {
        return status(() -> new ApiV2OrganizationApi(client)
                .getManyOrganizationV2GetOrganizationUsers(organization, null, null, null, null, 0, PAGE));
    }

    /** Usages, then systems, that were deleted since the last time. */
    List<TrackingEventResponseDTO> deletions() {
        var since = deletionsSince;
        var deleted = new ArrayList<TrackingEventResponseDTO>();
        for (var type : List.of(TrackedEntityTypeChoice.IT_SYSTEM_USAGE, TrackedEntityTypeChoice.IT_SYSTEM)) {
            deleted.addAll(all(page ->
                    new ApiV2DeltaFeedApi(client).getManyDeltaFeedV2GetDeletedObjects(type, since, page, PAGE)));
        }
        deleted.stream()
                .map(TrackingEventResponseDTO::getOccurredAtUtc)
                .max(OffsetDateTime::compareTo)
                .ifPresent(last -> deletionsSince = last.plus(1, ChronoUnit.MICROS));
        return deleted;
    }

    ItSystemUsageResponseDTO usage(UUID usage) {
        return done(() -> new ApiV2ItSystemUsageApi(client).getSingleItSystemUsageV2GetItSystemUsage(usage));
    }

    /** Reads the usage, changes what was edited here, and sends both sections back whole; answers with the status. */
    int push(UUID usage, BiConsumer<ItSystemUsageResponseDTO, UpdateItSystemUsageRequestDTO> edit) {
        return status(() -> {
            var usages = new ApiV2ItSystemUsageApi(client);
            var read = usages.getSingleItSystemUsageV2GetItSystemUsage(usage);
            var request = new UpdateItSystemUsageRequestDTO()
                    .gdpr(RoundTrip.of(read.getGdpr()))
                    .archiving(RoundTrip.of(read.getArchiving()));
            edit.accept(read, request);
            return usages.patchSingleItSystemUsageV2PatchSystemUsage(usage, request);
        });
    }

    /** Walks until a page is not full, as the original does. */
    private static <T> List<T> all(Pages<T> pages) {
        var found = new ArrayList<T>();
        for (var number = 0; number < MOST_PAGES; number++) {
            var current = number;
            var page = done(() -> pages.page(current));
            found.addAll(page);
            if (page.size() < PAGE) {
                return found;
            }
        }
        throw new AssertionError("There is no end of pages");
    }

    private static int status(Call<?> call) {
        try {
            call.send();
            return 200;
        } catch (ApiException refused) {
            return refused.getCode();
        }
    }

    private static <T> T done(Call<T> call) {
        try {
            return call.send();
        } catch (ApiException e) {
            throw new AssertionError("answered " + e.getCode() + ": " + e.getResponseBody(), e);
        }
    }
}
