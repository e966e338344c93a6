package dk.feltlaas.audit.completeness;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.platform.wall.Wall;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class CompletenessIT {
    private final String source = "source-" + Ids.next();

    @Inject
    AgroalDataSource database;

    @Test
    void listsWhatIsMissing() {
        AuditTopic.publish(write().from(source, 3L), write().from(source, 4L), write().from(source, 8L));

        completeness()
                .body(ofSource("highest"), contains(8))
                .body(ofSource("count"), contains(3))
                .body(ofSource("missing.from.flatten()"), contains(1, 5))
                .body(ofSource("missing.to.flatten()"), contains(2, 7));
    }

    @Test
    void aGapClosesWhenTheEntryComes() {
        AuditTopic.publish(write().from(source, 1L), write().from(source, 3L), write().from(source, 2L));

        completeness()
                .body(ofSource("missing.flatten()"), empty())
                .body(ofSource("repeated.flatten()"), empty())
                .body(ofSource("count"), contains(3))
                .body(ofSource("silent"), contains(false));
    }

    @Test
    @DisplayName("The metric counts what is missing, also after it has counted before, and forgets what came late")
    void countsWhatIsMissing() {
        MissingNumbers numbers = new MissingNumbers(database);
        AuditTopic.publish(write().from(source, 1L), write().from(source, 2L));
        long before = count(numbers);

        AuditTopic.publish(write().from(source, 5L));
        assertEquals(before + 2, count(numbers));
        AuditTopic.publish(write().from(source, 4L), write().from(source, 9L));
        assertEquals(before + 4, count(numbers));
        AuditTopic.publish(write().from(source, 3L));
        assertEquals(before + 3, count(numbers));

        String metrics = RestAssured.given().get("/q/metrics").asString();
        assertTrue(metrics.contains("feltlaas_audit_numbers_missing"), metrics);
    }

    @Test
    void namesNumbersGivenTwice() {
        AuditTopic.publish(write().from(source, 1L), write().from(source, 1L));

        completeness().body(ofSource("repeated.flatten()"), contains(1)).body(ofSource("count"), contains(1));
    }

    private static long count(MissingNumbers numbers) {
        return Wall.asService(() -> {
            try {
                return numbers.count();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String ofSource(String what) {
        return "sources.findAll { it.source == '" + source + "' }." + what;
    }

    private static ValidatableResponse completeness() {
        return as(Tokens.municipalAuditor(Ids.next()))
                .get("/api/v2/audit/completeness")
                .then()
                .statusCode(200);
    }
}
