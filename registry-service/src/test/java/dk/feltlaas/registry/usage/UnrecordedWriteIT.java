package dk.feltlaas.registry.usage;

import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.FullOutbox;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing is changed, nor said to be, that cannot be put into the audit log. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class UnrecordedWriteIT {
    @Inject
    Stage stage;

    @Test
    void aWriteWhoseEntryCannotBeWrittenIsNotMadeAndNotAcknowledged() throws Exception {
        UUID municipality = stage.municipality();
        Api localAdmin = Api.localAdmin(municipality);
        UUID usage = localAdmin.usage(municipality);
        localAdmin.patch(usage, notes("before")).statusCode(200);

        FullOutbox.during(() -> localAdmin.patch(usage, notes("meanwhile")).statusCode(503));

        localAdmin.get("/api/v2/it-system-usages/" + usage).body("general.notes", equalTo("before"));
        localAdmin.patch(usage, notes("after")).statusCode(200);
    }

    private static String notes(String text) {
        return "{\"general\":{\"notes\":\"" + text + "\"}}";
    }
}
