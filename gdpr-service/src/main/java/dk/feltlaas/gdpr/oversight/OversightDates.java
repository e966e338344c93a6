package dk.feltlaas.gdpr.oversight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All oversight dates, by the registration they stand under, in the order they were made. */
@ApplicationScoped
public class OversightDates implements PanacheRepositoryBase<OversightDate, UUID> {

    public List<OversightDate> of(UUID registration) {
        return list("registration = ?1 order by uuid", registration);
    }

    public Map<UUID, List<OversightDate>> of(Collection<UUID> registrations) {
        return list("registration in ?1 order by uuid", registrations).stream()
                .collect(Collectors.groupingBy(OversightDate::registration));
    }

    /** Stores one change; answers the date as it is then, the removed one as it was. */
    public OversightDate apply(UUID registration, UUID municipality, DateChange change) {
        return switch (change) {
            case DateChange.Added added -> {
                var date = new OversightDate(
                        registration, municipality, added.revision().after());
                persist(date);
                yield date;
            }
            case DateChange.Revised revised -> {
                revised.date().become(revised.revision().after());
                yield revised.date();
            }
            case DateChange.Removed removed -> {
                delete(removed.date());
                yield removed.date();
            }
        };
    }
}
