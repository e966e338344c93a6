package dk.feltlaas.benchmarks.log;

import dk.feltlaas.local.seed.SourceData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Who and what entries are about: all municipalities, real systems, and as many usages as there may be in a country. */
public final class LogWorld {
    static final int USAGES_EACH = 500;

    /** Usages that are in every month's entries, whatever the size of the log: a hundredth of all is about them. */
    public static final int BUSY = 10;

    public static final List<UUID> MUNICIPALITIES = SourceData.municipalities().stream()
            .map(municipality -> named(municipality.name()))
            .toList();
    public static final List<UUID> SUPPLIERS = List.of("KMD", "Secure ISMS", "Systematic", "Formpipe", "NOTUS").stream()
            .map(LogWorld::named)
            .toList();
    static final List<String> SYSTEMS =
            SourceData.systems().stream().map(SourceData.ItSystem::name).toList();
    public static final List<String> REFUSALS = List.of("field-locked", "not-permitted", "stale-version", "no-grant");

    static final List<Field> FIELDS = List.of(
            new Field("general.containsAITechnology", "ItSystemUsage.ContainsAITechnology", "Yes", "No"),
            new Field("general.webAccessibilityCompliance", "ItSystemUsage.WebAccessibility", "Yes", "Partially"),
            new Field("gdpr.riskAssessmentConducted", "ItSystemUsage.RiskAssessment", "Yes", "Undecided"),
            new Field("gdpr.riskAssessmentResult", "ItSystemUsage.RiskAssessmentResult", "Low", "Medium"),
            new Field(
                    "gdpr.plannedRiskAssessmentDate",
                    "ItSystemUsage.PlannedRiskAssessmentDate",
                    "2026-04-01",
                    "2027-04-01"),
            new Field("gdpr.businessCritical", "ItSystemUsage.BusinessCritical", "Yes", "No"),
            new Field("general.notes", null, "Ny version taget i brug", "Leverandøren har svaret"),
            new Field("general.localCallName", null, null, "Sagssystemet"));

    /**
     * A field that is changed.
     *
     * @param one what it becomes; null for the name of a system
     * @param other what it was
     */
    record Field(String path, String key, String one, String other) {}

    private LogWorld() {}

    /** The same name has the same id in every run. */
    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static UUID usage(int municipality, int number) {
        return named("usage " + number + " of " + municipality);
    }

    /** A usage a hundredth of all entries is about, together with its like. */
    public static UUID busyUsage(int number) {
        return usage(number, 0);
    }
}
