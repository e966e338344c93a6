package dk.feltlaas.registry.relation;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.registry.usage.UsageEnds;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All relations. They end with the usage at either end. */
@ApplicationScoped
class SystemRelations implements PanacheRepositoryBase<SystemRelation, UUID> {

    private static final String FROM = "select id, from_usage, content from system_relation where from_usage = "
            + NameLookup.ONE_OF + " order by id";

    private final AgroalDataSource database;

    SystemRelations(AgroalDataSource database) {
        this.database = database;
    }

    Optional<SystemRelation> find(UUID usage, UUID relation) {
        return find("id = ?1 and fromUsage = ?2", relation, usage).firstResultOptional();
    }

    /** Of each of the usages, by plain SQL: every answer with a usage asks, and most usages have none. */
    List<Outgoing> from(Collection<UUID> usages) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FROM)) {
            select.setArray(1, connection.createArrayOf("uuid", usages.toArray()));
            List<Outgoing> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Outgoing(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            Content.parse(rows.getBytes(3))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The relations of usages cannot be read", e);
        }
    }

    List<SystemRelation> to(UUID usage) {
        return list("toUsage = ?1 order by id", usage);
    }

    void endWith(@Observes UsageEnds ends) {
        UUID usage = ends.usage().id();
        list("fromUsage = ?1 or toUsage = ?1", usage).forEach(this::delete);
        flush();
    }
}
