package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class FieldLockStoryIT {
    private static final String AI = "ItSystemUsage.ContainsAITechnology";
    private static final String RISK = "ItSystemUsage.preriskAssessment";
    private static final String OVERSIGHT_DATE = "DataProcessingRegistrationOversightDate.OversightDate";
    private static final String OVERSIGHT_REMARK = "DataProcessingRegistrationOversightDate.OversightRemark";

    private final World world;

    FieldLockStoryIT(World world) {
        this.world = world;
    }

    @Test
    void aGrantLocksTheFieldsForPeopleAndOpensThemToTheSupplierUntilItIsRevoked() {
        Municipality aabenraa = world.municipality("Aabenraa Kommune");
        Client localAdmin = world.person(aabenraa, "local-admin");
        Supplier supplier = world.supplier("Formpipe");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, aabenraa);

        localAdmin.patch(usage, ai("No")).expect(200);
        supplier.api().get(usage).expect(403);

        UUID grant = Grants.grant(localAdmin, aabenraa, supplier);

        localAdmin.patch(usage, ai("Undecided")).expectLocked(supplier.name(), AI);
        assertEquals("Yes", supplier.api().patch(usage, ai("Yes")).expect(200).text("/general/containsAITechnology"));
        assertEquals("Yes", localAdmin.get(usage).expect(200).text("/general/containsAITechnology"));

        Grants.revoke(localAdmin, aabenraa, grant, "Aftalen er udløbet");

        assertEquals("Yes", localAdmin.get(usage).expect(200).text("/general/containsAITechnology"), "data is kept");
        supplier.api().patch(usage, ai("No")).expect(403);
        supplier.api().get(usage).expect(403);
        localAdmin.patch(usage, ai("No")).expect(200);

        assertEquals(grant, Grants.grant(localAdmin, aabenraa, supplier), "granting again is the same grant");

        localAdmin.patch(usage, ai("Yes")).expectLocked(supplier.name(), AI);
        supplier.api().patch(usage, ai("Yes")).expect(200);
    }

    @Test
    void oneLockedFieldRefusesTheWholePatchInWhicheverServiceItStands() {
        Municipality odense = world.municipality("Odense Kommune");
        Client localAdmin = world.person(odense, "local-admin");
        Supplier supplier = world.supplier("KMD");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, odense);
        Grants.grant(localAdmin, odense, supplier);

        String ownAndLocked = "{\"general\": {\"notes\": \"Mine egne ord\", \"containsAITechnology\": \"Yes\"}}";
        localAdmin.patch(usage, ownAndLocked).expectLocked(supplier.name(), AI);
        String ownAndLockedElsewhere = "{\"general\": {\"notes\": \"Mine egne ord\"},"
                + " \"gdpr\": {\"riskAssessmentConducted\": \"Yes\", \"riskAssessmentResult\": \"High\"}}";
        localAdmin.patch(usage, ownAndLockedElsewhere).expectLocked(supplier.name(), RISK);

        Answer after = localAdmin.get(usage).expect(200);
        assertNull(after.text("/general/notes"), "nothing of a refused patch is stored");
        assertNotEquals("Yes", after.text("/gdpr/riskAssessmentConducted"));
    }

    @Test
    void aClientThatSendsBackWhatItReadChangesNothing() {
        Municipality aarhus = world.municipality("Aarhus Kommune");
        Client localAdmin = world.person(aarhus, "local-admin");
        Supplier supplier = world.supplier("EG");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, aarhus);
        localAdmin.patch(usage, ai("Yes")).expect(200);
        Grants.grant(localAdmin, aarhus, supplier);
        Answer before = localAdmin.get(usage).expect(200);

        Answer sentBack = localAdmin
                .patch(usage, "{\"general\": {\"containsAITechnology\": \"Yes\", \"notes\": null}}")
                .expect(200);

        assertEquals(before.text("/lastModified"), sentBack.text("/lastModified"), "nothing was written");
    }

    @Test
    void theSupplierKeepsOversightDatesAndPeopleCannotTouchThem() {
        Municipality randers = world.municipality("Randers Kommune");
        Client localAdmin = world.person(randers, "local-admin");
        Supplier supplier = world.supplier("Systematic");
        String registration = "/api/v2/data-processing-registrations/" + world.registration(localAdmin, randers);
        Grants.grant(localAdmin, randers, supplier);

        String dates = registration + "/oversight-dates";
        String date = """
                {"completedAt": "2026-11-03T00:00:00Z", "remark": "Tilsyn uden anmærkninger",
                 "oversightReportLink": {"name": "Rapport", "url": "https://example.org/rapport"}}""";
        localAdmin.post(dates, date).expect(403);
        UUID uuid = World.uuid(supplier.api().post(dates, date).expect(200).body());

        Answer read = localAdmin.get(registration).expect(200);
        assertEquals("Yes", read.text("/oversight/isOversightCompleted"), "posting a date completes the oversight");
        assertEquals("Tilsyn uden anmærkninger", read.text("/oversight/oversightDates/0/remark"));

        localAdmin
                .patch(dates + "/" + uuid, "{\"completedAt\": \"2026-11-04T00:00:00Z\", \"remark\": \"Rettet\"}")
                .expectLocked(supplier.name(), OVERSIGHT_DATE, OVERSIGHT_REMARK);
        localAdmin.delete(dates + "/" + uuid).expect(403);
        localAdmin
                .patch(dates + "/" + uuid, "{\"oversightReportLink\": {\"name\": \"Rapport 2026\"}}")
                .expect(200);

        supplier.api().patch(dates + "/" + uuid, "{\"remark\": \"Rettet\"}").expect(200);
        supplier.api().delete(dates + "/" + uuid).expect(204);
        assertEquals("No", localAdmin.get(registration).expect(200).text("/oversight/isOversightCompleted"));
    }

    @Test
    void theSupplierWritesRiskAndCriticalityAndNothingBesideThem() {
        Municipality esbjerg = world.municipality("Esbjerg Kommune");
        Client localAdmin = world.person(esbjerg, "local-admin");
        Supplier supplier = world.supplier("NOTUS");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, esbjerg);
        Grants.grant(localAdmin, esbjerg, supplier);
        String level = localAdmin
                .get("/api/v2/it-system-usage-criticality-level-types?organizationUuid=" + esbjerg.uuid())
                .expect(200)
                .text("/0/uuid");

        Answer written = supplier.api().patch(usage, """
                        {"general": {"systemUsageCriticalityLevelUuid": "%s", "isBusinessCritical": "Yes",
                                     "containsAITechnology": "Yes"},
                         "gdpr": {"riskAssessmentConducted": "Yes", "riskAssessmentResult": "High"}}""".formatted(level)).expect(200);

        assertEquals(level, written.text("/general/systemUsageCriticalityLevel/uuid"));
        assertEquals("High", written.text("/gdpr/riskAssessmentResult"));
        assertEquals("Yes", written.text("/gdpr/businessCritical"), "the older place of business-critical");
        supplier.api()
                .patch(usage, "{\"general\": {\"notes\": \"leverandørens\"}}")
                .expect(403);
        supplier.api()
                .patch(usage, "{\"gdpr\": {\"riskAssessmentNotes\": \"leverandørens\"}}")
                .expect(403);
        localAdmin
                .patch(usage, "{\"gdpr\": {\"riskAssessmentConducted\": \"No\"}}")
                .expect(403);
        assertEquals("High", localAdmin.get(usage).expect(200).text("/gdpr/riskAssessmentResult"));
    }

    @Test
    void theSecretariatBreaksALockOnlyWithAReasonAndTheReasonIsKept() {
        Municipality ribe = world.municipality("Vejle Kommune");
        Client localAdmin = world.person(ribe, "local-admin");
        Supplier supplier = world.supplier("Tabulex");
        UUID uuid = world.usage(localAdmin, ribe);
        String usage = "/api/v2/it-system-usages/" + uuid;
        Grants.grant(localAdmin, ribe, supplier);

        world.secretariat().patch(usage, ai("Yes")).expectLocked(supplier.name(), AI);
        world.secretariat()
                .with("Feltlaas-Override-Reason", "Retskendelse 17/2026")
                .patch(usage, ai("Yes"))
                .expect(200);

        Audit.of(world).awaitOne("entity=" + uuid + "&decision=override", entry -> {
            assertEquals("Retskendelse 17/2026", entry.path("remark").asText());
            assertEquals(AI, entry.at("/changes/0/key").asText());
        });
    }

    private static String ai(String value) {
        return "{\"general\": {\"containsAITechnology\": \"%s\"}}".formatted(value);
    }
}
