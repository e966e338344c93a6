package dk.feltlaas.supplier.effect;

import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import dk.feltlaas.supplier.catalogue.LockableField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the services have acknowledged, and what that means for a change made under a given epoch. */
@ApplicationScoped
public class LockEffects {
    private static final String SERVICE_SUFFIX = "-service";

    private final EntityManager entities;
    private final List<String> services;

    LockEffects(EntityManager entities, FieldCatalogue catalogue) {
        this.entities = entities;
        this.services = catalogue.fields().stream()
                .map(LockableField::ownerService)
                .distinct()
                .sorted()
                .toList()
                .reversed();
    }

    void record(LockAck ack) {
        String service = ack.service().endsWith(SERVICE_SUFFIX)
                ? ack.service().substring(0, ack.service().length() - SERVICE_SUFFIX.length())
                : ack.service();
        LockEffect effect = new LockEffect(ack.municipality(), service, ack.epoch(), ack.appliedAt());
        if (entities.find(LockEffect.class, effect.key()) == null) {
            entities.persist(effect);
        }
    }

    /** The effect of a change that raised the municipality's epoch to this one. */
    public Effect of(UUID municipality, long epoch) {
        Map<String, Instant> firstApplied = new HashMap<>();
        entities.createQuery(
                        "select e.service, min(e.appliedAt) from LockEffect e"
                                + " where e.municipality = ?1 and e.epoch >= ?2 group by e.service",
                        Object[].class)
                .setParameter(1, municipality)
                .setParameter(2, epoch)
                .getResultList()
                .forEach(row -> firstApplied.put((String) row[0], (Instant) row[1]));
        return new Effect(services.stream()
                .map(service -> new Effect.InService(service, firstApplied.get(service)))
                .toList());
    }
}
