package dk.feltlaas.audit.report;

import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.LogCalendar;
import dk.feltlaas.audit.report.TotalsResponse.Activity;
import dk.feltlaas.audit.report.TotalsResponse.Refusal;
import dk.feltlaas.platform.event.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Counts entries. Erased ones no longer say what they were, and are not counted. */
@ApplicationScoped
class Totals {
    private static final String ACTIVITY = """
            select new dk.feltlaas.audit.report.TotalsResponse$Activity(
                e.actorSupplier, e.municipality, f.place.field, f.key,
                sum(case when e.decision = :refused then 0L else 1L end),
                sum(case when e.decision = :refused then 1L else 0L end))
            from EntryBody e join EntryField f on f.place.month = e.month and f.place.position = e.position
            where %s and e.actorSupplier is not null
            group by e.actorSupplier, e.municipality, f.place.field, f.key
            order by e.actorSupplier, e.municipality, f.place.field""";
    private static final String REFUSALS = """
            select new dk.feltlaas.audit.report.TotalsResponse$Refusal(e.reason, e.action, count(e.position))
            from EntryBody e where %s and e.decision = :refused
            group by e.reason, e.action order by count(e.position) desc, e.reason, e.action""";

    private final EntityManager entities;

    private final LogCalendar calendar;

    Totals(EntityManager entities, LogCalendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    @Transactional
    List<Activity> activity(Conditions conditions) {
        return totals(ACTIVITY, conditions, Activity.class);
    }

    @Transactional
    List<Refusal> refusals(Conditions conditions) {
        return totals(REFUSALS, conditions, Refusal.class);
    }

    private <T> List<T> totals(String query, Conditions conditions, Class<T> row) {
        Conditions located = calendar.locate(conditions);
        return located.bind(entities.createQuery(query.formatted(located.where()), row))
                .setParameter("refused", AuditEntry.REFUSED)
                .getResultList();
    }
}
