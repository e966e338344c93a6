package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.kitos.model.ArchiveDutyChoice;
import dk.feltlaas.kitos.model.ItSystemUsageResponseDTO;
import dk.feltlaas.kitos.model.RiskLevelChoice;
import dk.feltlaas.kitos.model.SimpleLinkDTO;
import dk.feltlaas.kitos.model.TrackingEventResponseDTO;
import dk.feltlaas.kitos.model.UpdateItSystemUsageRequestDTO;
import dk.feltlaas.kitos.model.YesNoDontKnowChoice;
import dk.feltlaas.kitos.model.YesNoDontKnowIrrelevantChoice;
import dk.feltlaas.local.stack.LocalStack;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OS2compliance works with Feltlås unchanged, and locks stop it exactly where the decision table says. */
@SuppressWarnings("deprecation") // the program in use speaks the older places of three properties
@ExtendWith(RunningStack.class)
class Os2complianceIT {
    private static final OffsetDateTime ASSESSED = OffsetDateTime.parse("2026-02-03T00:00:00Z");

    private final World world;
    private final LocalStack stack;

    Os2complianceIT(World world, LocalStack stack) {
        this.world = world;
        this.stack = stack;
    }

    @Test
    void theFirstSyncReadsEverythingAndLaterOnesWhatHasChangedSince() {
        Municipality aeroe = world.municipality("Ærø Kommune");
        Client admin = world.person(aeroe, "local-admin");
        UUID first = world.usage(admin, aeroe);
        UUID second = world.usage(admin, aeroe);
        Os2compliance program = localAdmin(aeroe);

        assertEquals(aeroe.uuid(), program.organization(cvr(aeroe)));
        Os2compliance.Synced all = program.sync(aeroe.uuid());

        assertTrue(uuids(all.usages()).containsAll(List.of(first, second)));
        assertTrue(all.systems().stream().allMatch(system -> system.getCreatedBy() != null));
        assertEquals(List.of(), all.contracts());
        assertFalse(all.roles().isEmpty());
        assertFalse(all.users().isEmpty());
        ItSystemUsageResponseDTO usage = all.usages().getLast();
        assertNotNull(usage.getArchiving());
        assertNotNull(usage.getGeneral().getValidity().getValid());

        assertEquals(List.of(), program.sync(aeroe.uuid()).usages(), "nothing has changed");
        admin.patch(path(first), "{\"general\": {\"notes\": \"flyttet\"}}").expect(200);
        assertEquals(List.of(first), uuids(program.sync(aeroe.uuid()).usages()));
        assertEquals(List.of(), program.sync(aeroe.uuid()).usages(), "it has been seen");
    }

    @Test
    void deletionsAreToldOnce() {
        Municipality fanoe = world.municipality("Fanø Kommune");
        Client admin = world.person(fanoe, "local-admin");
        UUID usage = world.usage(admin, fanoe);
        UUID system = world.system("Nedlagt fagsystem");
        Os2compliance program = localAdmin(fanoe);
        program.deletions();

        admin.delete(path(usage)).expect(204);
        world.secretariat().delete("/api/v2/it-systems/" + system).expect(204);

        List<UUID> told = program.deletions().stream()
                .map(TrackingEventResponseDTO::getEntityUuid)
                .toList();
        assertTrue(told.contains(usage), "the usage");
        assertTrue(told.contains(system), "the system");
        assertEquals(List.of(), program.deletions());
    }

    @Test
    void withoutAGrantTheMunicipalitysAccountPushesEverything() {
        Municipality samsoe = world.municipality("Samsø Kommune");
        UUID usage = world.usage(world.person(samsoe, "local-admin"), samsoe);
        Os2compliance program = localAdmin(samsoe);

        assertEquals(200, program.push(usage, assetEdited(YesNoDontKnowChoice.YES, ArchiveDutyChoice.K)));
        assertEquals(200, program.push(usage, riskAssessed(RiskLevelChoice.HIGH)));
        assertEquals(200, program.push(usage, dpiaDone()));
        assertEquals(200, program.push(usage, (read, request) -> {}), "sending back what was read");

        ItSystemUsageResponseDTO stored = program.usage(usage);
        assertEquals(YesNoDontKnowChoice.YES, stored.getGdpr().getBusinessCritical());
        assertEquals(YesNoDontKnowChoice.YES, stored.getGeneral().getIsBusinessCritical());
        assertEquals(ArchiveDutyChoice.K, stored.getArchiving().getArchiveDuty());
        assertEquals(RiskLevelChoice.HIGH, stored.getGdpr().getRiskAssessmentResult());
        assertEquals(ASSESSED, stored.getGdpr().getRiskAssessmentConductedDate());
        assertEquals(YesNoDontKnowChoice.YES, stored.getGdpr().getDpiaConducted());
        assertEquals("DPIA", stored.getGdpr().getRiskAssessmentDocumentation().getName());
    }

    @Test
    void underAGrantTheMunicipalitysAccountPushesWhatIsNotLocked() {
        Municipality laesoe = world.municipality("Læsø Kommune");
        Client admin = world.person(laesoe, "local-admin");
        UUID usage = world.usage(admin, laesoe);
        Os2compliance program = localAdmin(laesoe);
        assertEquals(200, program.push(usage, riskAssessed(RiskLevelChoice.LOW)));

        Grants.grant(admin, laesoe, world.supplier("Wired Relations"));

        assertEquals(403, program.push(usage, assetEdited(YesNoDontKnowChoice.YES, ArchiveDutyChoice.B)));
        assertNotEquals(ArchiveDutyChoice.B, duty(program, usage), "a refused push stores nothing");
        assertEquals(403, program.push(usage, riskAssessed(RiskLevelChoice.HIGH)));

        assertEquals(200, program.push(usage, (read, request) -> {}), "sending back what was read");
        assertEquals(200, program.push(usage, archived(ArchiveDutyChoice.B)));
        assertEquals(200, program.push(usage, riskAssessed(RiskLevelChoice.LOW)), "the same result, read and sent");
        assertEquals(200, program.push(usage, dpiaDone()));
        assertEquals(RiskLevelChoice.LOW, program.usage(usage).getGdpr().getRiskAssessmentResult());
    }

    @Test
    void theSuppliersAccountPushesWhatItHoldsAndNothingElse() {
        Municipality dragoer = world.municipality("Dragør Kommune");
        Client admin = world.person(dragoer, "local-admin");
        UUID usage = world.usage(admin, dragoer);
        SupplierAccount supplier = supplierAccount("Neupart");
        Os2compliance program = supplier.program();

        assertEquals(403, program.push(usage, (read, request) -> {}), "without a grant it does not even see the usage");
        assertEquals(List.of(), program.changedUsages(dragoer.uuid()));

        UUID grant = Grants.grant(admin, dragoer, supplier.supplier());

        assertTrue(uuids(program.changedUsages(dragoer.uuid())).contains(usage));
        assertEquals(403, program.statusOfUsers(dragoer.uuid()), "people are none of a supplier's business");
        assertEquals(200, program.push(usage, (read, request) -> {}), "sending back what was read");
        assertEquals(200, program.push(usage, businessCritical(YesNoDontKnowChoice.YES)));
        assertEquals(200, program.push(usage, resultOnly(RiskLevelChoice.MEDIUM)));
        assertEquals(403, program.push(usage, assetEdited(YesNoDontKnowChoice.NO, ArchiveDutyChoice.K)));
        assertEquals(403, program.push(usage, riskAssessed(RiskLevelChoice.HIGH)), "date and link are not its own");
        assertEquals(403, program.push(usage, dpiaDone()));

        ItSystemUsageResponseDTO stored = program.usage(usage);
        assertEquals(YesNoDontKnowChoice.YES, stored.getGdpr().getBusinessCritical());
        assertEquals(RiskLevelChoice.MEDIUM, stored.getGdpr().getRiskAssessmentResult());

        Grants.revoke(admin, dragoer, grant, "Aftalen er udløbet");
        assertEquals(403, program.push(usage, businessCritical(YesNoDontKnowChoice.NO)));
    }

    private static BiConsumer<ItSystemUsageResponseDTO, UpdateItSystemUsageRequestDTO> assetEdited(
            YesNoDontKnowChoice critical, ArchiveDutyChoice duty) {
        return businessCritical(critical).andThen(archived(duty));
    }

    private static BiConsumer<ItSystemUsageResponseDTO, UpdateItSystemUsageRequestDTO> businessCritical(
            YesNoDontKnowChoice critical) {
        return (read, request) -> request.getGdpr().businessCritical(critical);
    }

    private static BiConsumer<ItSystemUsageResponseDTO, UpdateItSystemUsageRequestDTO> archived(
            ArchiveDutyChoice duty) {
        return (read, request) -> request.getArchiving().archiveDuty(duty);
    }

    private static BiConsumer<ItSystemUsageResponseDTO, UpdateItSystemUsageRequestDTO> resultOnly(
            RiskLevelChoice result) {
        return (read, request) -> request.getGdpr()
                .riskAssessmentConducted(YesNoDontKnowIrrelevantChoice.YES)
                .riskAssessmentResult(result);
    }

    private static BiConsumer<ItSystemUsageResponseDTO, UpdateItSystemUsageRequestDTO> riskAssessed(
            RiskLevelChoice result) {
        return resultOnly(result).andThen((read, request) -> request.getGdpr()
                .riskAssessmentConductedDate(ASSESSED)
                .riskAssessmentDocumentation(link("Risikovurdering"))
                .plannedRiskAssessmentDate(ASSESSED.plusYears(1)));
    }

    /** The link goes to the risk assessment's documentation, in the original too. */
    private static BiConsumer<ItSystemUsageResponseDTO, UpdateItSystemUsageRequestDTO> dpiaDone() {
        return (read, request) -> request.getGdpr()
                .dpiaConducted(YesNoDontKnowChoice.YES)
                .dpiaDate(ASSESSED)
                .riskAssessmentDocumentation(link("DPIA"));
    }

    private static SimpleLinkDTO link(String name) {
        return new SimpleLinkDTO().name(name).url("https://os2compliance.example/" + name);
    }

    /** An account of the municipality that OS2compliance signs in with. */
    private Os2compliance localAdmin(Municipality municipality) {
        String email = "os2compliance-" + UUID.randomUUID() + "@kommune.example";
        String password = "Langt kodeord " + UUID.randomUUID();
        world.secretariat()
                .post("/api/v2/accounts", """
                        {"kind": "person", "email": "%s", "name": "OS2compliance", "password": "%s",
                         "memberships": [{"organizationUuid": "%s", "roles": ["local-admin"]}]}""".formatted(email, password, municipality.uuid()))
                .expect(201);
        return Os2compliance.signIn(stack.origin(), email, password);
    }

    private record SupplierAccount(Supplier supplier, Os2compliance program) {}

    /** A supplier, and a second secret of its API account for OS2compliance to sign in with. */
    private SupplierAccount supplierAccount(String vendor) {
        Supplier supplier = world.supplier(vendor);
        JsonNode secret = world.secretariat()
                .post("/api/v2/accounts/" + supplier.account() + "/secrets", "")
                .expect(201)
                .body();
        return new SupplierAccount(
                supplier,
                Os2compliance.signIn(
                        stack.origin(),
                        supplier.account().toString(),
                        secret.path("clientSecret").asText()));
    }

    private String cvr(Municipality municipality) {
        return world.secretariat()
                .get("/api/v2/organizations/" + municipality.uuid())
                .expect(200)
                .text("/cvr");
    }

    private static ArchiveDutyChoice duty(Os2compliance program, UUID usage) {
        return program.usage(usage).getArchiving().getArchiveDuty();
    }

    private static String path(UUID usage) {
        return "/api/v2/it-system-usages/" + usage;
    }

    private static List<UUID> uuids(List<ItSystemUsageResponseDTO> usages) {
        return usages.stream().map(ItSystemUsageResponseDTO::getUuid).toList();
    }
}
