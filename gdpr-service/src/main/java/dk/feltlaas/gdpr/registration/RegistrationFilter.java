package dk.feltlaas.gdpr.registration;

import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What the list of registrations can be narrowed and ordered by (contract §3). */
public class RegistrationFilter {
    @QueryParam("organizationUuid")
    UUID organization;

    @QueryParam("systemUuid")
    UUID system;

    @QueryParam("systemUsageUuid")
    UUID systemUsage;

    @QueryParam("dataProcessorUuid")
    UUID dataProcessor;

    @QueryParam("subDataProcessorUuid")
    UUID subDataProcessor;

    @QueryParam("agreementConcluded")
    String agreementConcluded;

    @QueryParam("nameContains")
    String nameContains;

    @QueryParam("nameEquals")
    String nameEquals;

    @QueryParam("changedSinceGtEq")
    Instant changedSince;

    @QueryParam("orderByProperty")
    String orderBy;

    @BeanParam
    PageQuery page;

    /** The order asked for, as the contract spells it. */
    String order() {
        if (orderBy == null || orderBy.isBlank()) {
            return "CreationOrder";
        }
        return Choices.ORDER_BY
                .find(orderBy.strip())
                .orElseThrow(() -> new InvalidInput(
                        "orderByProperty", "must be one of " + String.join(", ", Choices.ORDER_BY.names())));
    }

    /** Null when not asked for. */
    Boolean agreement() {
        if (agreementConcluded == null || agreementConcluded.isBlank()) {
            return null;
        }
        return switch (agreementConcluded.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput("agreementConcluded", "must be true or false");
        };
    }
}
