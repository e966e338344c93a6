package dk.feltlaas.registry.usage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.GrantedBefore;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A service that starts with an empty database knows every lock before it says that it is ready. */
@QuarkusTest
@WithTestResource(value = GrantedBefore.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class RebuildIT {
    @Inject
    LockStates locks;

    @Test
    void theLocksStandBeforeTheServiceIsReady() {
        Stage.await(() -> given().get("/q/health/ready").statusCode() == 200);

        for (int i = 0; i < GrantedBefore.MUNICIPALITIES; i++) {
            assertEquals(
                    GrantedBefore.LAST_EPOCH,
                    locks.find(GrantedBefore.municipality(i)).epoch());
        }
        assertEquals(
                GrantedBefore.MUNICIPALITIES,
                locks.grantedTo(GrantedBefore.SUPPLIER).size());
        given().get("/q/health/ready").then().body("status", equalTo("UP"));
    }
}
