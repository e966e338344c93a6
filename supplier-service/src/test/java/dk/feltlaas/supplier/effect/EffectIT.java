package dk.feltlaas.supplier.effect;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class EffectIT {
    private static final String GRANTS = "/api/v2/organizations/{m}/grants";

    private final Api secretariat = Api.secretariat();
    private UUID municipality;
    private UUID supplier;
    private Api localAdmin;

    @BeforeEach
    void aMunicipalityAndASupplier() {
        municipality = secretariat.municipality();
        supplier = secretariat.supplier();
        localAdmin = Api.localAdmin(municipality);
    }

    @Test
    void theEffectIsKnownServiceByService() {
        UUID grant = localAdmin.grant(municipality, supplier);
        Instant registry = Instant.parse("2026-03-02T08:00:00.100000Z");
        Instant gdpr = Instant.parse("2026-03-02T08:00:00.200000Z");

        acknowledge("registry-service", 1, registry);
        awaitEffect(grant, "InEffectInRegistry");
        acknowledge("gdpr-service", 1, gdpr);
        acknowledge("gdpr-service", 1, gdpr.plusSeconds(60));
        awaitEffect(grant, "InEffectEverywhere");
        localAdmin
                .get(GRANTS + "/{g}", municipality, grant)
                .then()
                .body("effect.services.service", contains("registry", "gdpr"))
                .body(
                        "effect.services.inEffectSince",
                        contains("2026-03-02T08:00:00.100Z", "2026-03-02T08:00:00.200Z"));

        localAdmin.revoke(municipality, grant).then().body("effect.state", equalTo("TakingEffect"));
        acknowledge("gdpr-service", 2, gdpr);
        awaitEffect(grant, "InEffectInGdpr");
    }

    private void acknowledge(String service, long epoch, Instant at) {
        CloudEvent event = CloudEvent.of(
                UUID.randomUUID(),
                "/" + service,
                EventTypes.LOCKS_APPLIED,
                at,
                municipality.toString(),
                null,
                new LockAck(service, municipality, epoch, at));
        KafkaTopics.ofThisTest().publish(Topic.LOCK_ACKS, municipality + ":" + service, event);
    }

    private void awaitEffect(UUID grant, String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> localAdmin
                .get(GRANTS + "/{g}", municipality, grant)
                .then()
                .body("effect.state", equalTo(state)));
    }
}
