package dk.feltlaas.gdpr.registration;

import static dk.feltlaas.gdpr.registration.RegistrationDocument.COMPLETED;
import static dk.feltlaas.gdpr.registration.RegistrationDocument.DATES;
import static dk.feltlaas.gdpr.registration.RegistrationDocument.NO;
import static dk.feltlaas.gdpr.registration.RegistrationDocument.SCHEMA;
import static dk.feltlaas.gdpr.registration.RegistrationDocument.YES;

import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.gdpr.oversight.DateArray;
import dk.feltlaas.gdpr.oversight.DateChange;
import dk.feltlaas.gdpr.oversight.OversightDate;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.document.Revision.NewReference;
import dk.feltlaas.platform.problem.RefusedWrite.Attempt;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything one request would change: the registration's document, its dates, and what follows from either. Judged and
 * stored as one.
 */
record RegistrationChange(Revision document, List<DateChange> dates) {
    RegistrationChange {
        dates = List.copyOf(dates);
    }

    /** What a body of the registration asks for. */
    static RegistrationChange of(Content before, List<OversightDate> stored, Changes wanted) {
        var dates = wanted.value(DATES)
                .map(rows -> DateArray.replace(stored, rows, SCHEMA.field(DATES).pointer()))
                .orElse(List.of());
        return of(before, stored, wanted, dates);
    }

    /** What a body of one of its dates asks for. */
    static RegistrationChange of(Content before, List<OversightDate> stored, DateChange date) {
        return of(before, stored, Changes.NONE, date.revision().isEmpty() ? List.of() : List.of(date));
    }

    private static RegistrationChange of(
            Content before, List<OversightDate> stored, Changes wanted, List<DateChange> dates) {
        return new RegistrationChange(SCHEMA.apply(before, withCompletion(wanted, stored, dates)), dates);
    }

    /** A new date says that oversight was completed, removing the last one that it was not; a request may say more. */
    private static Changes withCompletion(Changes wanted, List<OversightDate> stored, List<DateChange> dates) {
        if (wanted.has(COMPLETED)) {
            return wanted;
        }
        if (dates.stream().anyMatch(DateChange.Added.class::isInstance)) {
            return wanted.with(COMPLETED, TextNode.valueOf(YES));
        }
        var removed =
                dates.stream().filter(DateChange.Removed.class::isInstance).count();
        return removed > 0 && removed == stored.size() ? wanted.with(COMPLETED, TextNode.valueOf(NO)) : wanted;
    }

    boolean isEmpty() {
        return document.isEmpty() && dates.isEmpty();
    }

    List<Attempt> attempts() {
        var own = document.changes().stream()
                .map(diff -> new Attempt(diff.path(), diff.key(), diff.before(), diff.after()));
        return Stream.concat(own, dates.stream().flatMap(date -> date.attempts().stream()))
                .toList();
    }

    List<NewReference> newReferences() {
        return Stream.concat(
                        document.newReferences().stream(),
                        dates.stream().flatMap(date -> date.revision().newReferences().stream()))
                .toList();
    }
}
