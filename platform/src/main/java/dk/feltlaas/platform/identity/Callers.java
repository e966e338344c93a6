package dk.feltlaas.platform.identity;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.MembershipState;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the {@link Caller} from a verified token, and from the account's present state where that is known. */
final class Callers {
    private Callers() {}

    /** Throws {@link IllegalArgumentException} when a claim is not what supplier-service issues. */
    static Caller fromToken(JsonWebToken token) {
        return new Caller(
                UUID.fromString(token.getSubject()),
                token.getName(),
                "api".equals(token.getClaim("kind")) ? Caller.Kind.API : Caller.Kind.PERSON,
                roles(token.getGroups().stream()),
                memberships(token.getClaim("memberships")),
                Optional.ofNullable(token.<String>getClaim("supplier")).map(UUID::fromString),
                AssuranceLevel.fromClaim(token.getClaim("loa")));
    }

    /** The same caller with the account's present rights; the assurance level stays that of the sign-in. */
    static Caller withPresentRights(Caller caller, AccountState state) {
        return new Caller(
                caller.account(),
                state.name(),
                "api".equals(state.kind()) ? Caller.Kind.API : Caller.Kind.PERSON,
                roles(state.globalRoles().stream()),
                state.memberships().stream()
                        .collect(Collectors.toMap(MembershipState::org, m -> roles(m.roles().stream()))),
                Optional.ofNullable(state.supplier()),
                caller.assurance());
    }

    private static Map<UUID, Set<Role>> memberships(JsonArray claim) {
        Map<UUID, Set<Role>> memberships = new HashMap<>();
        if (claim != null) {
            for (JsonObject membership : claim.getValuesAs(JsonObject.class)) {
                memberships.put(
                        UUID.fromString(membership.getString("org")),
                        roles(membership.getJsonArray("roles").getValuesAs(JsonString::getString).stream()));
            }
        }
        return memberships;
    }

    private static Set<Role> roles(Stream<String> names) {
        return names.map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
