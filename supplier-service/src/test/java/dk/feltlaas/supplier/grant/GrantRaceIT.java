package dk.feltlaas.supplier.grant;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.INTERNAL;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class GrantRaceIT {
    private static final String GRANTS = "/api/v2/organizations/{m}/grants";
    private static final int SUPPLIERS = 8;

    private final Api secretariat = Api.secretariat();

    @Test
    void ofConcurrentGrantsOfOneFieldExactlyOneWins() throws Exception {
        UUID municipality = secretariat.municipality();
        List<UUID> suppliers =
                Stream.generate(secretariat::supplier).limit(SUPPLIERS).toList();

        List<Integer> statuses = atOnce(suppliers.stream()
                .map(supplier -> (Callable<Integer>) () -> secretariat
                        .post(GRANTS, Map.of("supplierUuid", supplier, "fieldKeys", List.of(AI)), municipality)
                        .statusCode())
                .toList());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(
                SUPPLIERS - 1, statuses.stream().filter(status -> status == 409).count());
        secretariat.get(GRANTS, municipality).then().body("size()", equalTo(1));
    }

    @Test
    void concurrentChangesOfOneMunicipalityGetConsecutiveEpochsInTheOrderOfTheirEvents() throws Exception {
        UUID municipality = secretariat.municipality();
        List<String> keys =
                secretariat.get("/api/v2/field-packages").then().extract().path("[0].fieldKeys");
        List<UUID> suppliers =
                Stream.generate(secretariat::supplier).limit(keys.size()).toList();

        atOnce(IntStream.range(0, keys.size())
                .mapToObj(i -> (Callable<Integer>) () -> secretariat
                        .post(
                                GRANTS,
                                Map.of("supplierUuid", suppliers.get(i), "fieldKeys", List.of(keys.get(i))),
                                municipality)
                        .statusCode())
                .toList());

        List<GrantEvent> events = Events.grants(municipality, keys.size());
        assertEquals(
                LongStream.rangeClosed(1, keys.size()).boxed().toList(),
                events.stream().map(event -> event.lockState().epoch()).toList());
        assertEquals(keys.size(), events.getLast().lockState().fields().size());
    }

    @Test
    void aSupplierIsNeverGrantedWhileItLosesItsFlag() throws Exception {
        UUID supplier = secretariat.supplier();
        List<UUID> municipalities =
                Stream.generate(secretariat::municipality).limit(SUPPLIERS).toList();
        Stream<Callable<Integer>> grants = municipalities.stream()
                .map(municipality -> () -> secretariat
                        .post(GRANTS, Map.of("supplierUuid", supplier), municipality)
                        .statusCode());
        Stream<Callable<Integer>> flag = Stream.of(() -> secretariat
                .patch(INTERNAL + "/{o}/patch", Map.of("isSupplier", false), supplier)
                .statusCode());

        List<Integer> statuses = atOnce(Stream.concat(grants, flag).toList());

        assertTrue(
                statuses.stream().allMatch(status -> status == 201 || status == 200 || status == 400),
                statuses::toString);
        for (UUID municipality : municipalities) {
            List<String> states =
                    secretariat.get(GRANTS, municipality).then().extract().path("state");
            assertTrue(states.isEmpty() || states.equals(List.of("Suspended")), states::toString);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Integer>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
