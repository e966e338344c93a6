package dk.feltlaas.platform.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.feltlaas.platform.authority.WriteDecision.Allowed;
import dk.feltlaas.platform.authority.WriteDecision.Locked;
import dk.feltlaas.platform.authority.WriteDecision.NoRight;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FieldAuthorityTest {
    private static final UUID AABENRAA = UUID.fromString("00000000-0000-7000-8000-000000000580");
    private static final UUID HOLDER = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final UUID OTHER_SUPPLIER = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    private static final String AI = "ItSystemUsage.ContainsAITechnology";
    private static final String RISK = "ItSystemUsage.preriskAssessment";
    private static final String RISK_CONDUCTED = "ItSystemUsage.riskAssessment";
    private static final String NOTES = "ItSystemUsage.general.notes";

    private static final LockState LOCKS = new LockState(
            AABENRAA,
            4,
            Set.of(HOLDER, OTHER_SUPPLIER),
            List.of(
                    lock(AI, ControlState.SUPPLIER, HOLDER),
                    lock(RISK, ControlState.SUPPLIER, OTHER_SUPPLIER),
                    lock(RISK_CONDUCTED, ControlState.SHARED, HOLDER)));

    private static final LockState OPEN = LockState.open(AABENRAA);

    @Test
    void case7_theHolderWritesItsFieldWithoutBelongingToTheMunicipality() {
        assertEquals(new Allowed(false), decide(supplier(HOLDER), AI));
    }

    @Test
    void case17_theHolderWritesItsFieldTogetherWithASharedOne() {
        assertEquals(new Allowed(false), decide(supplier(HOLDER), AI, RISK_CONDUCTED));
    }

    @Test
    void case6_theHolderWritesNothingBesideItsFields() {
        assertEquals(new NoRight(), decide(supplier(HOLDER), AI, NOTES));
    }

    @Test
    void case5_theHolderWithAnOrdinaryRightWritesBesideItsFieldsToo() {
        assertEquals(
                new Allowed(false),
                FieldAuthority.decide(
                        new WriteAttempt(supplier(HOLDER), LOCKS, Set.of(AI, NOTES), true, true, Optional.empty())));
    }

    @Test
    void theHolderDoesNotWriteAFieldAnotherSupplierHolds() {
        assertEquals(List.of(RISK), lockedKeys(decide(supplier(HOLDER), AI, RISK)));
    }

    @Test
    void aSharedFieldIsSharedWithItsHolderOnly() {
        assertEquals(new NoRight(), decide(supplier(OTHER_SUPPLIER), RISK_CONDUCTED));
    }

    @Test
    void case18_oneFieldOfTheMunicipalityAmongSharedAndLockedOnesIsOneTooMany() {
        assertEquals(new Allowed(false), decide(supplier(HOLDER), AI, RISK_CONDUCTED));
        assertEquals(new NoRight(), decide(supplier(HOLDER), AI, RISK_CONDUCTED, NOTES));
    }

    @Test
    void case15_onlyASupplierWithAGrantReachesAnything() {
        Caller stranger = supplier(UUID.fromString("00000000-0000-7000-8000-0000000000ff"));
        assertEquals(List.of(AI), lockedKeys(decide(stranger, AI)));
        assertEquals(new NoRight(), decide(stranger, NOTES));
        assertEquals(new NoRight(), decide(stranger));
        assertEquals(new Allowed(false), decide(supplier(HOLDER), AI));
    }

    @Test
    void case14_aPersonOfTheSupplierIsNotItsApiAccount() {
        Caller person = new Caller(
                UUID.randomUUID(),
                "person",
                Caller.Kind.PERSON,
                Set.of(),
                Map.of(HOLDER, Set.of(Role.EDITOR)),
                Optional.of(HOLDER),
                AssuranceLevel.HIGH);
        assertEquals(List.of(AI), lockedKeys(decide(person, AI)));
    }

    @Test
    void case8_aLocalAdminIsRefusedALockedFieldAlone() {
        assertEquals(List.of(AI), lockedKeys(decide(localAdmin(), AI)));
    }

    @Test
    void case19_oneLockedFieldRefusesTheWholeWriteAndEveryLockInTheWayIsNamed() {
        assertEquals(List.of(AI, RISK), lockedKeys(decide(localAdmin(), NOTES, RISK, AI, RISK_CONDUCTED)));
        assertEquals(new Allowed(false), decide(localAdmin(), NOTES, RISK_CONDUCTED));
    }

    @Test
    void case9_withoutALockedFieldOrdinaryRightsDecide() {
        assertEquals(new Allowed(false), decide(localAdmin(), RISK_CONDUCTED, NOTES));
        assertEquals(new NoRight(), decide(member(Role.READER), RISK_CONDUCTED, NOTES));
    }

    @Test
    void whoeverMaySeeTheRecordMaySendBackWhatItReads() {
        assertEquals(new Allowed(false), decide(member(Role.READER)));
        assertEquals(new Allowed(false), decide(supplier(HOLDER)));
    }

    @Test
    void case2_aGlobalAdminIsRefusedALockedFieldUnlessAReasonIsGiven() {
        Caller secretariat = new Caller(
                UUID.randomUUID(),
                "secretariat",
                Caller.Kind.PERSON,
                Set.of(Role.GLOBAL_ADMIN),
                Map.of(),
                Optional.empty(),
                AssuranceLevel.HIGH);
        assertEquals(List.of(AI), lockedKeys(decide(secretariat, AI)));
        assertEquals(
                new Allowed(true),
                FieldAuthority.decide(
                        new WriteAttempt(secretariat, LOCKS, Set.of(AI), true, true, Optional.of("court order"))));
        assertEquals(
                new Allowed(false),
                FieldAuthority.decide(
                        new WriteAttempt(secretariat, LOCKS, Set.of(NOTES), true, true, Optional.of("court order"))));
    }

    @Test
    void anOverrideReasonHelpsNobodyElse() {
        assertEquals(
                List.of(AI),
                lockedKeys(FieldAuthority.decide(
                        new WriteAttempt(localAdmin(), LOCKS, Set.of(AI), true, true, Optional.of("I want to")))));
    }

    @Test
    void case3_withoutSuppliersTheOrdinaryRightIsEnough() {
        assertEquals(
                new Allowed(false),
                FieldAuthority.decide(new WriteAttempt(localAdmin(), OPEN, Set.of(AI), true, true, Optional.empty())));
    }

    @Test
    void case4_withoutSuppliersAndWithoutTheOrdinaryRightNothingIsWritten() {
        assertEquals(
                new NoRight(),
                FieldAuthority.decide(
                        new WriteAttempt(member(Role.READER), OPEN, Set.of(AI), false, true, Optional.empty())));
        assertEquals(
                new NoRight(),
                FieldAuthority.decide(
                        new WriteAttempt(supplier(HOLDER), OPEN, Set.of(AI), false, false, Optional.empty())));
    }

    private static WriteDecision decide(Caller caller, String... changedKeys) {
        return FieldAuthority.decide(new WriteAttempt(
                caller,
                LOCKS,
                Set.of(changedKeys),
                caller.mayModify(AABENRAA),
                caller.mayRead(AABENRAA),
                Optional.empty()));
    }

    private static List<String> lockedKeys(WriteDecision decision) {
        return assertInstanceOf(Locked.class, decision).locks().stream()
                .map(FieldLock::key)
                .toList();
    }

    private static FieldLock lock(String key, ControlState state, UUID supplier) {
        return new FieldLock(key, state, supplier, "Leverandør", UUID.randomUUID(), Instant.EPOCH);
    }

    private static Caller supplier(UUID organisation) {
        return new Caller(
                UUID.randomUUID(),
                "api",
                Caller.Kind.API,
                Set.of(),
                Map.of(),
                Optional.of(organisation),
                AssuranceLevel.SUBSTANTIAL);
    }

    private static Caller localAdmin() {
        return member(Role.LOCAL_ADMIN);
    }

    private static Caller member(Role role) {
        return new Caller(
                UUID.randomUUID(),
                "person",
                Caller.Kind.PERSON,
                Set.of(),
                Map.of(AABENRAA, Set.of(role)),
                Optional.empty(),
                AssuranceLevel.SUBSTANTIAL);
    }
}
