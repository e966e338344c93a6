package dk.feltlaas.supplier.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@SupplierStack
class AccountInputIT {
    private static final String ACCOUNTS = "/api/v2/accounts";
    private static final String PASSWORD = "en-god-lang-sætning";

    private final Api secretariat = Api.secretariat();

    static Stream<Arguments> badBodies() {
        String person = "{\"kind\":\"person\",\"email\":\"a@b.dk\",\"name\":\"N\",\"password\":\"%s\"%s}";
        String member = ",\"memberships\":[{\"organizationUuid\":\"%s\",\"roles\":[%s]}]";
        UUID nobody = UUID.randomUUID();
        return Stream.of(
                Arguments.of("{\"name\":\"N\"}", "/kind"),
                Arguments.of("{\"kind\":\"robot\",\"name\":\"N\"}", "/kind"),
                Arguments.of(person.formatted(PASSWORD, "").replace("a@b.dk", "a"), "/email"),
                Arguments.of(person.formatted("kort", ""), "/password"),
                Arguments.of(person.formatted("å".repeat(40), ""), "/password"),
                Arguments.of(person.formatted(PASSWORD, ",\"globalRoles\":[\"boss\"]"), "/globalRoles/0"),
                Arguments.of(person.formatted(PASSWORD, ",\"globalRoles\":[\"editor\"]"), "/globalRoles"),
                Arguments.of(person.formatted(PASSWORD, ",\"assuranceLevel\":\"top\""), "/assuranceLevel"),
                Arguments.of(person.formatted(PASSWORD, member.formatted(nobody, "\"reader\"")), "/memberships"),
                Arguments.of(
                        person.formatted(PASSWORD, member.formatted(nobody, "\"auditor\"")), "/memberships/0/roles"),
                Arguments.of(person.formatted(PASSWORD, member.formatted(nobody, "")), "/memberships/0/roles"),
                Arguments.of("{\"kind\":\"api\",\"name\":\"N\"}", "/organizationUuid"),
                Arguments.of(
                        "{\"kind\":\"api\",\"name\":\"N\",\"organizationUuid\":\"%s\"}".formatted(nobody),
                        "/organizationUuid"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsRefusedByNameAndNothingIsStored(String body, String pointer) {
        secretariat
                .post(ACCOUNTS, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
        secretariat.get(ACCOUNTS).then().body("name", everyItem(not(equalTo("N"))));
    }
}
