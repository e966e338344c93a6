package dk.feltlaas.supplier.lock;

import static dk.feltlaas.supplier.catalogue.CatalogueMother.AI;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.DPIA;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.RISK;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.RISK_CONDUCTED;
import static dk.feltlaas.supplier.lock.LockMother.AARHUS;
import static dk.feltlaas.supplier.lock.LockMother.MONDAY;
import static dk.feltlaas.supplier.lock.LockMother.RISIKA;
import static dk.feltlaas.supplier.lock.LockMother.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.FieldAuthority;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.authority.WriteAttempt;
import dk.feltlaas.platform.authority.WriteDecision;
import dk.feltlaas.platform.authority.WriteDecision.Allowed;
import dk.feltlaas.platform.authority.WriteDecision.NoRight;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.supplier.catalogue.CatalogueMother;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a municipality's choices make of the fields a supplier holds, up to the decision of a write. */
class ControlStatesTest {
    private static final String[] PACKAGE = {RISK, RISK_CONDUCTED, AI};

    private final FieldCatalogue catalogue = CatalogueMother.catalogue();
    private final MunicipalityLocks locks = new MunicipalityLocks(AARHUS);

    @BeforeEach
    void aSupplierHoldsThePackage() {
        locks.activate(RISIKA, List.of(PACKAGE), MONDAY);
    }

    @Test
    void case20_aFieldOfThePackageIsLockedAndNoOther() {
        assertEquals(Optional.of(ControlState.SUPPLIER), stateOf(RISK));
        assertEquals(Optional.empty(), stateOf(DPIA));
    }

    @Test
    void case25_withoutChoicesOfTheMunicipalityTheDefaultsDecide() {
        assertEquals(Optional.of(ControlState.SUPPLIER), stateOf(RISK));
        assertEquals(Optional.of(ControlState.SHARED), stateOf(RISK_CONDUCTED));
        assertEquals(Optional.of(ControlState.SUPPLIER), stateOf(AI));
    }

    @Test
    void case28_aChoiceForOneFieldLeavesTheOthersAsTheyWere() {
        choose(ControlState.ORGANIZATION, AI);

        assertEquals(Optional.empty(), stateOf(AI));
        assertEquals(Optional.of(ControlState.SUPPLIER), stateOf(RISK));
        assertEquals(Optional.of(ControlState.SHARED), stateOf(RISK_CONDUCTED));
    }

    @ParameterizedTest
    @EnumSource(names = {"ORGANIZATION", "SHARED"})
    void case29_withEveryFieldKeptOrSharedNothingIsRefusedToTheMunicipality(ControlState chosen) {
        choose(chosen, PACKAGE);

        assertEquals(new Allowed(false), decide(editor(), PACKAGE));
    }

    @Test
    void case30_oneFieldKeptByTheMunicipalityIsOneTooManyForTheSupplier() {
        assertEquals(new Allowed(false), decide(supplier(), PACKAGE));

        choose(ControlState.ORGANIZATION, AI);

        assertEquals(new NoRight(), decide(supplier(), PACKAGE));
        assertEquals(new Allowed(false), decide(supplier(), RISK, RISK_CONDUCTED));
    }

    @Test
    void case31_aKeyTheCatalogueDoesNotKnowIsNeverLocked() {
        assertEquals(Optional.empty(), stateOf("ItSystemUsage.Unknown"));
    }

    private void choose(ControlState state, String... keys) {
        Map<String, ControlState> wanted = Arrays.stream(keys).collect(Collectors.toMap(key -> key, key -> state));
        locks.control(wanted, catalogue, TUESDAY);
    }

    private Optional<ControlState> stateOf(String key) {
        return state().lockOn(key).map(FieldLock::state);
    }

    private LockState state() {
        return locks.lockState(catalogue, Map.of(RISIKA, "Risika A/S"));
    }

    private WriteDecision decide(Caller caller, String... changedKeys) {
        return FieldAuthority.decide(new WriteAttempt(
                caller,
                state(),
                Set.of(changedKeys),
                caller.mayModify(AARHUS),
                caller.mayRead(AARHUS),
                Optional.empty()));
    }

    private static Caller supplier() {
        return caller(Caller.Kind.API, Map.of(), Optional.of(RISIKA));
    }

    private static Caller editor() {
        return caller(Caller.Kind.PERSON, Map.of(AARHUS, Set.of(Role.EDITOR)), Optional.empty());
    }

    private static Caller caller(Caller.Kind kind, Map<UUID, Set<Role>> memberships, Optional<UUID> supplier) {
        return new Caller(
                UUID.randomUUID(), "caller", kind, Set.of(), memberships, supplier, AssuranceLevel.SUBSTANTIAL);
    }
}
