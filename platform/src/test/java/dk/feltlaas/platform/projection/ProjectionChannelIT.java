package dk.feltlaas.platform.projection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Infrastructure;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.RealInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A channel in a running service: outlives its database and its broker, and stops at what it cannot apply. */
@QuarkusTest
@TestProfile(RunningService.class)
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ProjectionChannelIT {
    private static final int IN_ALL_PARTITIONS = 60;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    OnUsageForTest listener;

    Infrastructure infrastructure;

    @Test
    void goesOnWhenItsDatabaseAndItsBrokerComeBackAndStopsAtWhatItCannotApply() {
        KafkaTopics topics = KafkaTopics.ofThisTest();
        publish(topics);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().body(containsString("feltlaas_outbox_oldest_seconds"));

        infrastructure.stopPostgres();
        List<UUID> whileAway =
                Stream.generate(Ids::next).limit(IN_ALL_PARTITIONS).toList();
        whileAway.forEach(usage -> topics.publish(Topic.USAGES, usage.toString(), ProjectionScene.usage(usage, 1)));
        await().atMost(LONG).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body(containsString("could not be applied")));
        awaitRead();
        infrastructure.killKafka();
        infrastructure.restartPostgres();
        await().atMost(LONG).until(() -> listener.applied().containsAll(whileAway));
        infrastructure.restartKafka();
        publish(topics);
        await().atMost(LONG)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));

        UUID behind = Ids.next();
        topics.publish(Topic.USAGES.topicName(), behind.toString(), "{\"specversion\":\"1.0\"}");
        topics.publish(Topic.USAGES, behind.toString(), ProjectionScene.usage(behind, 1));
        await().atMost(LONG)
                .untilAsserted(() ->
                        given().get("/q/health/ready").then().statusCode(503).body(containsString("is no CloudEvent")));
        await().during(Duration.ofSeconds(2)).until(() -> !listener.applied().contains(behind));
        assertFalse(listener.applied().contains(behind));
    }

    /** What is under way and not applied yet cannot be asked for; the consumer gets it within milliseconds. */
    private static void awaitRead() {
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    }

    private void publish(KafkaTopics topics) {
        UUID usage = Ids.next();
        topics.publish(Topic.USAGES, usage.toString(), ProjectionScene.usage(usage, 1));
        await().atMost(LONG).until(() -> listener.applied().contains(usage));
    }
}
