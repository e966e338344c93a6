package dk.feltlaas.supplier.control;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.http.EnumStyle;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import dk.feltlaas.supplier.lock.LockBook;
import dk.feltlaas.supplier.lock.LockRights;
import dk.feltlaas.supplier.lock.MunicipalityLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and changes the control states of a municipality; a change is a change of its locks. */
@ApplicationScoped
public class FieldControl {
    private final LockBook book;
    private final LockRights rights;
    private final FieldCatalogue catalogue;
    private final Clock clock;
    private final EnumStyle enumStyle;

    FieldControl(LockBook book, LockRights rights, FieldCatalogue catalogue, Clock clock, EnumStyle enumStyle) {
        this.book = book;
        this.rights = rights;
        this.catalogue = catalogue;
        this.clock = clock;
        this.enumStyle = enumStyle;
    }

    @Transactional
    List<FieldConfiguration> effective(UUID municipality) {
        rights.requireReadable(municipality);
        return effective(book.read(municipality));
    }

    @Transactional
    List<FieldConfiguration> change(UUID municipality, FieldConfigurationRequest request) {
        rights.requireAdministered(municipality, "FieldControlState");
        Map<String, ControlState> wanted = request.wanted(catalogue);
        MunicipalityLocks locks = book.open(municipality);
        locks.control(wanted, catalogue, clock.instant()).ifPresent(change -> book.record(locks, change, null));
        return effective(locks);
    }

    private List<FieldConfiguration> effective(MunicipalityLocks locks) {
        return catalogue.fields().stream()
                .map(field -> FieldConfiguration.of(field, locks.controlState(field), enumStyle))
                .toList();
    }
}
