package dk.feltlaas.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.testing.Acting;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.RuntimeRole;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody gets who forgets, or goes round, every check of the application: nothing of other municipalities. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class WallIT {
    @Inject
    Stage stage;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.walledTables")
    Set<String> walled;

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
        var role = new RuntimeRole(database);
        role.assertOnlyReadsAndWrites();
        role.assertWalled(walled, Set.of("lock_state"));
    }

    @Test
    void queriesWithoutAConditionShowTheCallersOwn() {
        assertEquals(
                List.of(here),
                Acting.as(member, () -> municipalities("select distinct u.municipality from ItSystemUsage u")));
        assertEquals(List.of(), Acting.as(member, () -> entities.createNativeQuery(
                        "select id from it_system_usage where id = ?1", UUID.class)
                .setParameter(1, foreign)
                .getResultList()));
    }

    @Test
    void aSupplierSeesThoseThatGrantedIt() {
        var supplier = stage.company();
        var isms = Acting.supplier(supplier);
        String all = "select distinct u.municipality from ItSystemUsage u";
        assertEquals(List.of(), Acting.as(isms, () -> municipalities(all)));

        stage.grant(there, supplier);
        assertEquals(List.of(there), Acting.as(isms, () -> municipalities(all)));

        stage.revoke(there);
        assertEquals(List.of(), Acting.as(isms, () -> municipalities(all)));
    }

    @Test
    void writesWithoutAConditionReachTheCallersOwn() {
        Acting.as(member, () -> execute("update it_system_usage set created_by = null"));
        Acting.as(member, () -> execute("delete from it_system_usage where id = '" + foreign + "'"));
        assertThrows(
                PersistenceException.class,
                () -> Acting.as(member, () -> execute("update it_system_usage set municipality = '" + there + "'")));
        assertThrows(
                PersistenceException.class,
                () -> Acting.as(
                        member,
                        () -> execute(
                                "insert into deleted_entity (id, entity_type, entity, municipality, occurred_at) values ('"
                                        + UUID.randomUUID() + "', 'ItSystemUsage', '" + foreign + "', '" + there
                                        + "', now())")));

        Api.localAdmin(there).read(foreign).statusCode(200);
        Api.localAdmin(here).read(own).statusCode(200);
        Api.localAdmin(here).read(foreign).statusCode(403);
        Api.localAdmin(here).read(UUID.randomUUID()).statusCode(404);
    }

    private List<UUID> municipalities(String query) {
        return entities.createQuery(query, UUID.class).getResultList();
    }

    private int execute(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }
}
