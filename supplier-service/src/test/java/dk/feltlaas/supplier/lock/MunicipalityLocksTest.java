package dk.feltlaas.supplier.lock;

import static dk.feltlaas.supplier.catalogue.CatalogueMother.AI;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.DPIA;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.RISK;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.RISK_CONDUCTED;
import static dk.feltlaas.supplier.lock.LockMother.AARHUS;
import static dk.feltlaas.supplier.lock.LockMother.MONDAY;
import static dk.feltlaas.supplier.lock.LockMother.RISIKA;
import static dk.feltlaas.supplier.lock.LockMother.TRYGIT;
import static dk.feltlaas.supplier.lock.LockMother.TUESDAY;
import static dk.feltlaas.supplier.lock.LockMother.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.supplier.catalogue.CatalogueMother;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import dk.feltlaas.supplier.lock.LockChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MunicipalityLocksTest {
    private static final Map<UUID, String> NAMES = Map.of(RISIKA, "Risika A/S", TRYGIT, "Tryg IT ApS");

    private final FieldCatalogue catalogue = CatalogueMother.catalogue();
    private final MunicipalityLocks locks = new MunicipalityLocks(AARHUS);

    @Test
    void grantingLocksTheFieldsUnderTheNextEpoch() {
        LockChange change = locks.activate(RISIKA, List.of(RISK, AI), MONDAY);

        assertEquals(Kind.ACTIVATED, change.kind());
        assertEquals(1, change.epoch());
        UUID grant = change.grant().orElseThrow().id();
        assertEquals(
                new LockState(
                        AARHUS,
                        1,
                        Set.of(RISIKA),
                        List.of(
                                new FieldLock(RISK, ControlState.SUPPLIER, RISIKA, "Risika A/S", grant, MONDAY),
                                new FieldLock(AI, ControlState.SUPPLIER, RISIKA, "Risika A/S", grant, MONDAY))),
                state());
    }

    @Test
    void revokingUnlocksAndKeepsTheGrant() {
        Grant grant = granted(RISIKA, RISK, AI);

        LockChange change = locks.revoke(grant.id(), TUESDAY);

        assertEquals(Kind.REVOKED, change.kind());
        assertEquals(new GrantState.Revoked(TUESDAY), grant.state());
        assertEquals(List.of(RISK, AI), grant.fieldKeys());
        assertEquals(new LockState(AARHUS, 2, Set.of(), List.of()), state());
    }

    @Test
    void grantingAgainIsTheSameGrantUnderANewEpoch() {
        Grant grant = granted(RISIKA, RISK);
        locks.revoke(grant.id(), TUESDAY);

        LockChange again = locks.activate(RISIKA, List.of(RISK), WEDNESDAY);

        assertSame(grant, again.grant().orElseThrow());
        assertEquals(3, grant.epoch());
        assertEquals(WEDNESDAY, state().fields().getFirst().since());
    }

    @Test
    void grantingTheSameTwiceIsRefused() {
        granted(RISIKA, RISK);

        assertThrows(AlreadyExists.class, () -> locks.activate(RISIKA, List.of(RISK), TUESDAY));
    }

    @Test
    void anActiveGrantCanCoverOtherFieldsAndKeepsTheTimeOfThoseItHad() {
        granted(RISIKA, RISK, AI);

        locks.activate(RISIKA, List.of(RISK, RISK_CONDUCTED), TUESDAY);

        assertEquals(
                List.of(RISK, RISK_CONDUCTED),
                state().fields().stream().map(FieldLock::key).toList());
        assertEquals(MONDAY, state().lockOn(RISK).orElseThrow().since());
        assertEquals(TUESDAY, state().lockOn(RISK_CONDUCTED).orElseThrow().since());
    }

    @Test
    void aFieldHasOneMasterAtMost() {
        Grant grant = granted(RISIKA, RISK, AI);

        assertEquals(Map.of(AI, grant), locks.heldByOthers(TRYGIT, List.of(AI, RISK_CONDUCTED)));
        assertEquals(Map.of(), locks.heldByOthers(RISIKA, List.of(AI)));
        assertThrows(IllegalStateException.class, () -> locks.activate(TRYGIT, List.of(AI), TUESDAY));
    }

    @Test
    void suppliersWithDifferentFieldsStandSideBySide() {
        granted(RISIKA, RISK);
        granted(TRYGIT, AI);

        assertEquals(Set.of(RISIKA, TRYGIT), state().suppliers());
        assertEquals(RISIKA, state().lockOn(RISK).orElseThrow().supplier());
        assertEquals(TRYGIT, state().lockOn(AI).orElseThrow().supplier());
    }

    @Test
    void revokingTwiceIsRefused() {
        Grant grant = granted(RISIKA, RISK);
        locks.revoke(grant.id(), TUESDAY);

        assertThrows(InvalidInput.class, () -> locks.revoke(grant.id(), WEDNESDAY));
    }

    @Test
    void revokingAnUnknownGrantFindsNothing() {
        assertThrows(NotFound.class, () -> locks.revoke(UUID.randomUUID(), MONDAY));
    }

    @Test
    void switchingPassesEveryFieldInOneEpoch() {
        Grant from = granted(RISIKA, RISK, AI);

        LockChange change = locks.switchSupplier(from, TRYGIT, catalogue, TUESDAY);

        assertEquals(Kind.SWITCHED, change.kind());
        assertEquals(2, change.epoch());
        assertEquals(new GrantState.Revoked(TUESDAY), from.state());
        assertEquals(TRYGIT, change.grant().orElseThrow().supplier());
        assertEquals(Set.of(TRYGIT), state().suppliers());
        assertTrue(state().fields().stream()
                .allMatch(f -> f.supplier().equals(TRYGIT) && f.since().equals(TUESDAY)));
    }

    @Test
    void switchingToASupplierWithFieldsOfItsOwnKeepsThose() {
        Grant from = granted(RISIKA, RISK);
        granted(TRYGIT, AI);

        locks.switchSupplier(from, TRYGIT, catalogue, TUESDAY);

        assertEquals(MONDAY, state().lockOn(AI).orElseThrow().since());
        assertEquals(TUESDAY, state().lockOn(RISK).orElseThrow().since());
        assertEquals(List.of(RISK, AI), locks.grantOf(TRYGIT).orElseThrow().fieldKeys());
    }

    @Test
    void suspendingUnlocksAndResumingLocksAgain() {
        Grant grant = granted(RISIKA, RISK);

        locks.suspend(RISIKA, TUESDAY);
        assertEquals(new GrantState.Suspended(TUESDAY), grant.state());
        assertEquals(new LockState(AARHUS, 2, Set.of(), List.of()), state());

        locks.resume(RISIKA, WEDNESDAY);
        assertEquals(new GrantState.Active(WEDNESDAY), grant.state());
        assertEquals(Set.of(RISIKA), state().suppliers());
        assertEquals(3, state().epoch());
    }

    @Test
    void aSuspendedGrantWaitsWhileAnotherSupplierHoldsItsField() {
        Grant grant = granted(RISIKA, RISK, AI);
        locks.suspend(RISIKA, TUESDAY);
        granted(TRYGIT, AI);

        assertTrue(locks.resume(RISIKA, WEDNESDAY).isEmpty());
        assertEquals(new GrantState.Suspended(TUESDAY), grant.state());
    }

    @Test
    void onlyActiveGrantsAreSuspendedAndOnlySuspendedOnesResumed() {
        Grant grant = granted(RISIKA, RISK);
        locks.revoke(grant.id(), TUESDAY);

        assertTrue(locks.suspend(RISIKA, WEDNESDAY).isEmpty());
        assertTrue(locks.resume(RISIKA, WEDNESDAY).isEmpty());
        assertTrue(locks.suspend(TRYGIT, WEDNESDAY).isEmpty());
        assertEquals(2, locks.epoch());
    }

    @Test
    void aSuspendedGrantCanBeRevoked() {
        Grant grant = granted(RISIKA, RISK);
        locks.suspend(RISIKA, TUESDAY);

        locks.revoke(grant.id(), WEDNESDAY);

        assertEquals(new GrantState.Revoked(WEDNESDAY), grant.state());
    }

    @Test
    void case27_aHeldFieldLeftToTheOrganizationIsNoLongerLocked() {
        granted(RISIKA, RISK, AI);

        LockChange change = locks.control(
                        Map.of(AI, ControlState.ORGANIZATION, RISK, ControlState.SHARED), catalogue, TUESDAY)
                .orElseThrow();

        assertEquals(Kind.CONTROL_STATES_CHANGED, change.kind());
        assertEquals(2, state().epoch());
        assertEquals(
                List.of(RISK), state().fields().stream().map(FieldLock::key).toList());
        assertEquals(ControlState.SHARED, state().lockOn(RISK).orElseThrow().state());
        assertEquals(TUESDAY, state().lockOn(RISK).orElseThrow().since());
    }

    @Test
    void aControlStateThatIsSoAlreadyChangesNothing() {
        assertTrue(locks.control(Map.of(AI, ControlState.SUPPLIER), catalogue, MONDAY)
                .isEmpty());
        assertEquals(0, locks.epoch());
    }

    @Test
    void aFieldNobodyHoldsIsNotLockedByItsControlState() {
        granted(RISIKA, RISK);

        locks.control(Map.of(DPIA, ControlState.SUPPLIER), catalogue, TUESDAY);

        assertTrue(state().lockOn(DPIA).isEmpty());
        assertTrue(locks.isChosenForSuppliers(catalogue.get(DPIA)));
    }

    private Grant granted(UUID supplier, String... keys) {
        return locks.activate(supplier, List.of(keys), MONDAY).grant().orElseThrow();
    }

    private LockState state() {
        return locks.lockState(catalogue, NAMES);
    }
}
