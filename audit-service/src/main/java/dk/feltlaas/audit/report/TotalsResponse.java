package dk.feltlaas.audit.report;

import java.util.List;
import java.util.UUID;

/** Sums over a part of the log. */
public record TotalsResponse<T>(List<T> items) {

    /**
     * What a supplier's API accounts did to one field in one municipality.
     *
     * @param field by wire path
     * @param key the lockable field it belongs to, or null
     * @param written how often it was changed
     * @param refused how often that was refused
     */
    public record Activity(UUID supplier, UUID municipality, String field, String key, long written, long refused) {}

    /** How often something was refused for a reason. */
    public record Refusal(String reason, String action, long count) {}
}
