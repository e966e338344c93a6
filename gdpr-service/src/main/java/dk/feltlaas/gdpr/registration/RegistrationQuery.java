package dk.feltlaas.gdpr.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The SQL of one list request. Documents are searched by containment, of which the index is not used behind the wall: what
 * few rows have, or is looked for in all of them, is found by the function that may use it.
 */
final class RegistrationQuery {
    private final StringBuilder where = new StringBuilder("select r.* from registration r where true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final boolean everything;

    /** @param visible municipalities to choose from; empty means all */
    RegistrationQuery(RegistrationFilter filter, Optional<Set<UUID>> visible) {
        everything = visible.isEmpty();
        visible.ifPresent(some -> and("r.municipality in (:visible)", "visible", some));
        and("r.municipality = :municipality", "municipality", filter.organization);
        and(
                "r.uuid in (select registrations_containing(jsonb_build_object('systemUsages', jsonb_build_array(u.uuid)))"
                        + " from usage_reference u where u.system = :system)",
                "system",
                filter.system);
        and(
                found("jsonb_build_object('systemUsages', jsonb_build_array(cast(:usage as text)))"),
                "usage",
                text(filter.systemUsage));
        and(
                contains("jsonb_build_object('general.dataProcessors', jsonb_build_array(cast(:processor as text)))"),
                "processor",
                text(filter.dataProcessor));
        and(
                contains("jsonb_build_object('general.subDataProcessors', jsonb_build_array("
                        + "jsonb_build_object('dataProcessorOrganization', cast(:subProcessor as text))))"),
                "subProcessor",
                text(filter.subDataProcessor));
        and(
                "(coalesce(r.content ->> 'general.isAgreementConcluded', '') = 'Yes') = :agreement",
                "agreement",
                filter.agreement());
        and("strpos(lower(r.name), lower(:contained)) > 0", "contained", filter.nameContains);
        and("lower(r.name) = lower(:name)", "name", filter.nameEquals);
        and("r.last_modified >= :since", "since", filter.changedSince);
        where.append(" order by ")
                .append(filter.changedSince == null ? "" : "r.last_modified, ")
                .append(
                        switch (filter.order()) {
                            case "Name" -> "r.name, r.uuid";
                            case "LastChanged" -> "r.last_modified, r.uuid";
                            default -> "r.uuid";
                        });
    }

    private static String found(String part) {
        return "r.uuid in (select registrations_containing(" + part + "))";
    }

    private String contains(String part) {
        return everything ? found(part) : "r.content @> " + part;
    }

    private void and(String condition, String parameter, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
    }

    private static String text(UUID uuid) {
        return uuid == null ? null : uuid.toString();
    }

    String sql() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
