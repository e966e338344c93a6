package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.lock.LockBook;
import dk.feltlaas.supplier.lock.LockChange;
import dk.feltlaas.supplier.lock.MunicipalityLocks;
import dk.feltlaas.supplier.organization.OrganizationStandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Suspends a supplier's grants when it loses its standing and resumes them when it has it again, everywhere at once and in
 * the transaction that changes the standing. Municipalities are locked in the order of their ids, so that two suppliers
 * changing at the same time wait for each other instead of blocking each other.
 */
@ApplicationScoped
class OnOrganizationStandingChanged {
    private final LockBook book;
    private final Clock clock;

    OnOrganizationStandingChanged(LockBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    void on(@Observes OrganizationStandingChanged event) {
        UUID supplier = event.organization().id();
        Instant now = clock.instant();
        if (event.losesSupply()) {
            inEveryMunicipality(event, locks -> locks.suspend(supplier, now));
        } else if (event.gainsSupply()) {
            inEveryMunicipality(event, locks -> locks.resume(supplier, now));
        }
    }

    private void inEveryMunicipality(OrganizationStandingChanged event, Transition transition) {
        for (UUID municipality : book.municipalitiesOf(event.organization().id())) {
            MunicipalityLocks locks = book.open(municipality);
            transition.in(locks).ifPresent(change -> book.record(locks, change, event.why()));
        }
    }

    private interface Transition {
        Optional<LockChange> in(MunicipalityLocks locks);
    }
}
