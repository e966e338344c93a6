package dk.feltlaas.platform.projection;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The least service there is: platform and one listener to usages. */
public class RunningService implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name",
                "test-service",
                "quarkus.flyway.locations",
                "db/platform/outbox,db/platform/positions,db/platform/keys,db/platform/locks,db/platform/directory,db/platform/clock",
                "feltlaas.test.usages",
                "true",
                "mp.messaging.incoming.usages.connector",
                "smallrye-kafka",
                "mp.messaging.incoming.usages.topic",
                "feltlaas.usages");
    }
}
