package dk.feltlaas.audit.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.audit.access.Scope.DeedsOfSupplier;
import dk.feltlaas.audit.access.Scope.Everything;
import dk.feltlaas.audit.access.Scope.OfMunicipalities;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Caller.Kind;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.NotPermitted;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {
    private static final UUID OWN = Ids.next();
    private static final UUID OTHER = Ids.next();

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "GLOBAL_ADMIN"})
    void auditorsAndTheSecretariatReadEverything(Role role) {
        Scope scope = Scope.of(person(Set.of(role), Map.of()));

        assertEquals(new Everything(), scope);
        assertDoesNotThrow(() -> scope.require(OWN, OTHER));
    }

    @ParameterizedTest
    @EnumSource(names = {"MUNICIPAL_AUDITOR", "DPO"})
    void aMunicipalAuditorAndADataProtectionOfficerReadTheirOwnMunicipality(Role role) {
        Scope scope = Scope.of(person(Set.of(), Map.of(OWN, Set.of(role), OTHER, Set.of(Role.LOCAL_ADMIN))));

        assertEquals(new OfMunicipalities(Set.of(OWN)), scope);
        assertDoesNotThrow(() -> scope.require(OWN, OTHER));
        assertDoesNotThrow(() -> scope.require(null, null));
        assertThrows(NotPermitted.class, () -> scope.require(OTHER, null));
    }

    @Test
    void aSupplierReadsItsOwnDeeds() {
        Scope scope = Scope.of(caller(Kind.API, Set.of(), Map.of(), OWN));

        assertEquals(new DeedsOfSupplier(OWN), scope);
        assertDoesNotThrow(() -> scope.require(OTHER, OWN));
        assertThrows(NotPermitted.class, () -> scope.require(null, OTHER));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_ADMIN", "EDITOR", "READER"})
    void everybodyElseReadsNothing(Role role) {
        Caller caller = person(Set.of(), Map.of(OWN, Set.of(role)));

        assertThrows(NotPermitted.class, () -> Scope.of(caller));
    }

    @Test
    void aPersonOfASupplierReadsNothing() {
        Caller caller = caller(Kind.PERSON, Set.of(), Map.of(), OWN);

        assertThrows(NotPermitted.class, () -> Scope.of(caller));
    }

    private static Caller person(Set<Role> roles, Map<UUID, Set<Role>> memberships) {
        return caller(Kind.PERSON, roles, memberships, null);
    }

    private static Caller caller(Kind kind, Set<Role> roles, Map<UUID, Set<Role>> memberships, UUID supplier) {
        return new Caller(
                Ids.next(),
                "caller",
                kind,
                roles,
                memberships,
                Optional.ofNullable(supplier),
                AssuranceLevel.SUBSTANTIAL);
    }
}
