package dk.feltlaas.audit.access;

import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.PermissionMatrix;
import dk.feltlaas.platform.testing.TokenBuilder;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class PermissionsIT {
    private final UUID municipality = Ids.next();
    private final UUID supplier = Ids.next();

    @Test
    void everybodyGetsTheAnswerTheTableStates() {
        AuditRecordMother deed = supplierWrite(municipality, supplier, 1);
        AuditTopic.publish(deed);

        PermissionMatrix.read()
                .assertHolds(
                        Map.of(
                                "municipality", municipality.toString(),
                                "supplier", supplier.toString(),
                                "id", deed.id().toString(),
                                "unknown", Ids.next().toString(),
                                "type", deed.entity().type(),
                                "uuid", deed.entity().id().toString()),
                        tokens());
    }

    @Test
    void everyEndpointHasARow() {
        PermissionMatrix.read()
                .assertCovers(RestAssured.given().get("/q/openapi?format=json").asString());
    }

    private Map<String, String> tokens() {
        return Map.ofEntries(
                Map.entry("expired", auditor().expired().token()),
                Map.entry("foreign-audience", auditor().audience("another").token()),
                Map.entry("unsigned", auditor().unsigned().token()),
                Map.entry("stranger", auditor().signedByStranger().token()),
                Map.entry("nobody", Tokens.account("nobody@example.dk").token()),
                Map.entry("own-reader", Tokens.reader(municipality)),
                Map.entry("own-editor", Tokens.editor(municipality)),
                Map.entry("own-local-admin", Tokens.localAdmin(municipality)),
                Map.entry("own-municipal-auditor", Tokens.municipalAuditor(municipality)),
                Map.entry("own-dpo", Tokens.dpo(municipality)),
                Map.entry("other-dpo", Tokens.dpo(Ids.next())),
                Map.entry("other-municipal-auditor", Tokens.municipalAuditor(Ids.next())),
                Map.entry("supplier", Tokens.supplierApi(supplier)),
                Map.entry("other-supplier", Tokens.supplierApi(Ids.next())),
                Map.entry(
                        "supplier-person",
                        Tokens.account("person@example.dk")
                                .member(supplier, "local-admin")
                                .token()),
                Map.entry("auditor", Tokens.auditor()),
                Map.entry("global-admin", Tokens.globalAdmin()));
    }

    private static TokenBuilder auditor() {
        return Tokens.account("auditor@example.dk").globalRole("auditor");
    }
}
