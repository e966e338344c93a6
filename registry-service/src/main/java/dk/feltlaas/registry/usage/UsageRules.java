package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Proposal;
import dk.feltlaas.platform.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must hold between properties of a usage. */
final class UsageRules {
    /** An audit entry carries values before and after, and Kafka takes a megabyte. */
    private static final int LARGEST = 200_000;

    private UsageRules() {}

    static List<Violation> validityEndsAfterItBegins(Proposal proposal) {
        return isOrdered(proposal.value(UsageDocument.VALID_FROM), proposal.value(UsageDocument.VALID_TO))
                ? List.of()
                : List.of(proposal.objection(UsageDocument.VALID_TO, "must not be before validFrom"));
    }

    static List<Violation> journalPeriodsEndAfterTheyBegin(Proposal proposal) {
        List<Violation> objections = new ArrayList<>();
        for (JsonNode period : proposal.value(UsageDocument.JOURNAL_PERIODS)) {
            if (!isOrdered(period.path("startDate"), period.path("endDate"))) {
                objections.add(proposal.objection(
                        UsageDocument.JOURNAL_PERIODS, "has a period whose endDate is before its startDate"));
            }
        }
        return objections;
    }

    static List<Violation> fitsIntoAnEvent(Proposal proposal) {
        return proposal.after().toString().length() <= LARGEST
                ? List.of()
                : List.of(new Violation("", "The usage would be larger than " + LARGEST + " characters."));
    }

    private static boolean isOrdered(JsonNode from, JsonNode to) {
        return !from.isTextual()
                || !to.isTextual()
                || !Instant.parse(to.textValue()).isBefore(Instant.parse(from.textValue()));
    }
}
