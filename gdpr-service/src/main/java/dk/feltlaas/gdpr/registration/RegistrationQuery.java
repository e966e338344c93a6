package dk.feltlaas.gdpr.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The SQL of one list request. Documents are searched by containment, which their index answers. */
final class RegistrationQuery {
    private static final String CONTAINS = "r.content @> jsonb_build_object(";

    private final StringBuilder where = new StringBuilder("select r.* from registration r where true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param visible municipalities to choose from; empty means all */
    RegistrationQuery(RegistrationFilter filter, Optional<Set<UUID>> visible) {
        visible.ifPresent(some -> and("r.municipality in (:visible)", "visible", some));
        and("r.municipality = :municipality", "municipality", filter.organization);
        and(
                "exists (select 1 from usage_reference u where u.system = :system and " + CONTAINS
                        + "'systemUsages', jsonb_build_array(u.uuid)))",
                "system",
                filter.system);
        and(CONTAINS + "'systemUsages', jsonb_build_array(cast(:usage as text)))", "usage", text(filter.systemUsage));
        and(
                CONTAINS + "'general.dataProcessors', jsonb_build_array(cast(:processor as text)))",
                "processor",
                text(filter.dataProcessor));
        and(
                CONTAINS + "'general.subDataProcessors',"
                        + " jsonb_build_array(jsonb_build_object('dataProcessorOrganization', cast(:subProcessor as text))))",
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
