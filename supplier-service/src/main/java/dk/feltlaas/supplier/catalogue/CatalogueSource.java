package dk.feltlaas.supplier.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Reads the catalogue once: only a migration changes it, and migrations run before anything else. */
@ApplicationScoped
class CatalogueSource {
    private final EntityManager entities;

    CatalogueSource(EntityManager entities) {
        this.entities = entities;
    }

    @Produces
    @Singleton
    @Transactional
    FieldCatalogue catalogue() {
        return new FieldCatalogue(
                entities.createQuery("from LockableField", LockableField.class).getResultList(),
                entities.createQuery("from FieldPackage", FieldPackage.class).getResultList());
    }
}
