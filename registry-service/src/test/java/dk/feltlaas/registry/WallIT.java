package dk.feltlaas.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.testing.Acting;
import dk.feltlaas.platform.testing.GoingRound;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
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
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class WallIT extends GoingRound {
    @Inject
    Stage stage;

    private UUID here;
    private UUID there;
    private UUID own;
    private UUID foreign;
    private Caller member;

    @BeforeEach
    void aUsageInEachOfTwoMunicipalities() {
        here = stage.municipality();
        there = stage.municipality();
        own = Api.localAdmin(here).usage(here);
        foreign = Api.localAdmin(there).usage(there);
        member = Acting.person(here, Role.LOCAL_ADMIN);
    }

    @Test
    void theRuntimeRoleOnlyReadsAndWritesRows() {
        assertWalled(Set.of("lock_state"), Set.of());
    }

    @Test
    void queriesWithoutAConditionShowTheCallersOwn() {
        assertEquals(List.of(here), shown(member, "select distinct u.municipality from ItSystemUsage u", UUID.class));
        assertEquals(
                List.of(), rows(member, "select id from it_system_usage where id = '" + foreign + "'", UUID.class));
    }

    @Test
    void aSupplierSeesThoseThatGrantedIt() {
        var supplier = stage.company();
        var isms = Acting.supplier(supplier);
        String all = "select distinct u.municipality from ItSystemUsage u";
        assertEquals(List.of(), shown(isms, all, UUID.class));

        stage.grant(there, supplier);
        assertEquals(List.of(there), shown(isms, all, UUID.class));

        stage.revoke(there);
        assertEquals(List.of(), shown(isms, all, UUID.class));
    }

    @Test
    void writesWithoutAConditionReachTheCallersOwn() {
        execute(member, "update it_system_usage set created_by = null");
        execute(member, "delete from it_system_usage where id = '" + foreign + "'");
        assertNotWritten(member, "update it_system_usage set municipality = '" + there + "'");
        assertNotWritten(
                member,
                "insert into deleted_entity (id, entity_type, entity, municipality, occurred_at) values ('"
                        + UUID.randomUUID() + "', 'ItSystemUsage', '" + foreign + "', '" + there
                        + "', now())");

        Api.localAdmin(there).read(foreign).statusCode(200);
        Api.localAdmin(here).read(own).statusCode(200);
        Api.localAdmin(here).read(foreign).statusCode(403);
        Api.localAdmin(here).read(UUID.randomUUID()).statusCode(404);
    }
}
