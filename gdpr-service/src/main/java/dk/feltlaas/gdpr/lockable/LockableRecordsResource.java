package dk.feltlaas.gdpr.lockable;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Service to service, with the caller's own token. */
@Path("/internal/municipalities/{municipality}/lockable-records")
@Produces(MediaType.APPLICATION_JSON)
class LockableRecordsResource {
    private final EntityManager database;
    private final Visibility visibility;
    private final CurrentCaller caller;

    LockableRecordsResource(EntityManager database, Visibility visibility, CurrentCaller caller) {
        this.database = database;
        this.visibility = visibility;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Transactional
    public LockableRecords count(@PathParam("municipality") UUID municipality) {
        visibility.requireRead(caller.get(), null, null, municipality);
        return new LockableRecords(
                count("Registration", municipality),
                count("OversightDate", municipality),
                count("UsageProfile", municipality));
    }

    private long count(String entity, UUID municipality) {
        return database.createQuery("select count(e) from " + entity + " e where e.municipality = ?1", Long.class)
                .setParameter(1, municipality)
                .getSingleResult();
    }
}
