package dk.feltlaas.audit.access;

import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.ENTRIES;
import static dk.feltlaas.audit.testing.Api.as;
import static dk.feltlaas.audit.testing.Api.search;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.MembershipState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class AccessIT {
    private final UUID own = Ids.next();
    private final UUID other = Ids.next();
    private final UUID supplier = Ids.next();

    @Test
    void aMunicipalAuditorSeesItsMunicipalityAndNothingElse() {
        AuditRecordMother ownWrite = write().of(own);
        AuditRecordMother othersWrite = write().of(other);
        AuditTopic.publish(ownWrite, othersWrite);
        String token = Tokens.municipalAuditor(own);

        search(token).statusCode(200).body("items.id", contains(ownWrite.id().toString()));
        search(token, "municipality", own).statusCode(200);
        search(token, "municipality", other)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-permitted"));
        as(token).get(ENTRIES + "/" + ownWrite.id()).then().statusCode(200);
        as(token).get(ENTRIES + "/" + othersWrite.id()).then().statusCode(404);
        as(token).get(history(ownWrite)).then().statusCode(200);
        as(token).get(history(othersWrite)).then().statusCode(404);
        as(token)
                .get("/api/v2/audit/reports/writes-after-revoke?municipality=" + other)
                .then()
                .statusCode(403);
    }

    @Test
    void aSupplierSeesItsOwnDeedsAndNothingElse() {
        UUID rival = Ids.next();
        AuditRecordMother deed = supplierWrite(own, supplier, 3);
        AuditRecordMother rivalsDeed = supplierWrite(own, rival, 3);
        AuditRecordMother aboutIt = AuditRecordMother.revoke(own, supplier, 4);
        AuditTopic.publish(deed, rivalsDeed, aboutIt);
        String token = Tokens.supplierApi(supplier);

        search(token).statusCode(200).body("items.id", contains(deed.id().toString()));
        search(token, "supplier", rival).statusCode(403);
        search(token, "municipality", other).statusCode(200).body("items.size()", equalTo(0));
        as(token).get(ENTRIES + "/" + rivalsDeed.id()).then().statusCode(404);
        as(token).get(ENTRIES + "/" + aboutIt.id()).then().statusCode(404);
    }

    @Test
    void aRoleTheAccountLostCountsNoMore() {
        UUID account = Ids.next();
        String token = Tokens.account(account, "auditor@example.dk")
                .globalRole("auditor")
                .token();
        search(token, "limit", 1).statusCode(200);

        publish(new AccountState(
                account,
                "auditor@example.dk",
                "person",
                null,
                true,
                Set.of(),
                List.of(new MembershipState(own, Set.of("reader"))),
                2));
        await().untilAsserted(() -> search(token, "limit", 1).statusCode(403));

        publish(new AccountState(
                account, "auditor@example.dk", "person", null, false, Set.of("auditor"), List.of(), 3));
        await().untilAsserted(() -> search(token, "limit", 1).statusCode(401));
    }

    private static void publish(AccountState state) {
        String key = state.uuid().toString();
        KafkaTopics.ofThisTest()
                .publish(
                        Topic.ACCOUNTS,
                        key,
                        CloudEvent.of(
                                Ids.next(),
                                "/supplier-service",
                                EventTypes.ACCOUNT_CHANGED,
                                Instant.parse("2026-03-01T10:00:00Z"),
                                key,
                                null,
                                state));
    }

    private static String history(AuditRecordMother record) {
        return "/api/v2/audit/entities/ItSystemUsage/" + record.entity().id() + "/history";
    }
}
