package dk.feltlaas.gdpr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.testing.Acting;
import dk.feltlaas.platform.testing.GoingRound;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody gets who forgets, or goes round, every check of the application: nothing of other municipalities. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class WallIT extends GoingRound {
    @Inject
    Stage stage;

    private UUID here;
    private UUID there;
    private UUID own;
    private UUID foreign;
    private Caller member;

    @BeforeEach
    void aRegistrationInEachOfTwoMunicipalities() {
        here = stage.municipality();
        there = stage.municipality();
        own = new Api(Tokens.localAdmin(here)).registration(here);
        foreign = new Api(Tokens.localAdmin(there)).registration(there);
        member = Acting.person(here, Role.LOCAL_ADMIN);
    }

    @Test
    void theRuntimeRoleOnlyReadsAndWritesRows() {
        assertWalled(Set.of("lock_state"), Set.of());
    }

    @Test
    void queriesWithoutAConditionShowTheCallersOwn() {
        assertEquals(List.of(here), shown(member, "select distinct u.municipality from Registration u", UUID.class));
        assertEquals(
                List.of(), rows(member, "select uuid from registration where uuid = '" + foreign + "'", UUID.class));
    }

    @Test
    void aSupplierSeesThoseThatGrantedIt() {
        var supplier = stage.company("Trygt ISMS A/S", "26911745");
        var isms = Acting.supplier(supplier);
        String all = "select distinct u.municipality from Registration u";
        assertEquals(List.of(), shown(isms, all, UUID.class));

        stage.grant(there, supplier);
        assertEquals(List.of(there), shown(isms, all, UUID.class));

        stage.revoke(there);
        assertEquals(List.of(), shown(isms, all, UUID.class));
    }

    @Test
    void writesWithoutAConditionReachTheCallersOwn() {
        execute(member, "update registration set last_modified_by = null");
        execute(member, "delete from registration where uuid = '" + foreign + "'");
        assertNotWritten(member, "update registration set municipality = '" + there + "'");
        assertNotWritten(
                member,
                "insert into usage_profile (usage, municipality, content, version, changed_at) values ('"
                        + UUID.randomUUID() + "', '" + there + "', '{}', 1, now())");

        new Api(Tokens.localAdmin(there)).read(foreign).statusCode(200);
        new Api(Tokens.localAdmin(here)).read(own).statusCode(200);
        new Api(Tokens.localAdmin(here)).read(foreign).statusCode(403);
        new Api(Tokens.localAdmin(here)).read(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void theProfileOfAForeignUsageIsNotTakenForANewOne() {
        UUID usage = stage.usage(there, "Acadre");
        String profile = "/internal/usage-profiles/" + usage + "?municipality=";

        Api admin = new Api(Tokens.localAdmin(here));
        admin.patch(profile + here, "{\"gdpr\":{\"purpose\":\"ours\"}}").statusCode(404);
        admin.patch(profile + there, "{\"gdpr\":{\"purpose\":\"ours\"}}").statusCode(403);
    }
}
