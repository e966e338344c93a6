package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.Vocabulary.alias;
import static dk.feltlaas.platform.document.Vocabulary.choice;
import static dk.feltlaas.platform.document.Vocabulary.choices;
import static dk.feltlaas.platform.document.Vocabulary.computed;
import static dk.feltlaas.platform.document.Vocabulary.flag;
import static dk.feltlaas.platform.document.Vocabulary.interval;
import static dk.feltlaas.platform.document.Vocabulary.link;
import static dk.feltlaas.platform.document.Vocabulary.reference;
import static dk.feltlaas.platform.document.Vocabulary.references;
import static dk.feltlaas.platform.document.Vocabulary.row;
import static dk.feltlaas.platform.document.Vocabulary.rows;
import static dk.feltlaas.platform.document.Vocabulary.section;
import static dk.feltlaas.platform.document.Vocabulary.stamp;
import static dk.feltlaas.platform.document.Vocabulary.text;
import static dk.feltlaas.platform.document.Vocabulary.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** A usage cut down to one property of every type and every way to keep it. */
final class SchemaMother {
    static final Kind LEVEL = Kind.of("criticality-level");
    static final Kind UNIT = Kind.of("organization-unit");
    static final Kind ACCOUNT = Kind.of("account");
    static final Kind ROLE = Kind.of("role");

    static final String UUID_A = "00000000-0000-7000-8000-00000000000a";
    static final String UUID_B = "00000000-0000-7000-8000-00000000000b";

    static final Row ROLE_ROW = row(
                    reference("user", ACCOUNT).required(),
                    reference("role", ROLE).required())
            .allDistinct();
    static final Row EXTERNAL_REFERENCE = row(
                    text("title").required(),
                    text("url"),
                    flag("masterReference").otherwise(false))
            .withIdentity()
            .atMostOne("masterReference");
    static final Row SUB_PROCESSOR = row(
            reference("organization", Kind.ORGANIZATION).required(),
            choice("transfer", Choices.YES_NO_UNDECIDED),
            reference("country", Kind.of("country")).requires("transfer", "Yes"));

    static final DocumentSchema USAGE = DocumentSchema.of(
                    "ItSystemUsage",
                    computed("uuid"),
                    stamp("lastModified").computed(),
                    text("name", 200).required(),
                    section(
                            "general",
                            text("localSystemId", 10),
                            text("notes").otherwise(""),
                            choice("containsAITechnology", Choices.YES_NO_UNDECIDED)
                                    .key("ItSystemUsage.ContainsAITechnology"),
                            interval("numberOfExpectedUsers", Interval.EXPECTED_USERS),
                            section(
                                    "validity",
                                    flag("valid").computed(),
                                    choice("lifeCycleStatus", Choices.LIFE_CYCLE_STATUS),
                                    stamp("validFrom"),
                                    stamp("validTo")),
                            choice("isBusinessCritical", Choices.YES_NO_DONT_KNOW)
                                    .key("ItSystemUsage.IsBusinessCritical"),
                            stamp("criticalityFieldsLastChanged").maintained(),
                            reference("systemUsageCriticalityLevel", LEVEL)
                                    .key("ItSystemUsage.SystemUsageCriticalityLevel"),
                            link("criticalityLevelDocumentation"),
                            flag("enforceInvalidity").otherwise(false).hidden(),
                            choices("licensingAndCodeModels", Choices.LICENSING_AND_CODE_MODEL)),
                    section(
                            "organizationUsage",
                            references("usingOrganizationUnits", UNIT),
                            reference("responsibleOrganizationUnit", UNIT)),
                    section(
                            "archiving",
                            reference("supplier", Kind.ORGANIZATION).writtenAs("supplierOrganizationUuid"),
                            whole("frequencyInMonths", 0, 1200)),
                    section(
                            "gdpr",
                            choice("riskAssessmentConducted", Choices.YES_NO_DONT_KNOW_IRRELEVANT)
                                    .key("ItSystemUsage.riskAssessment"),
                            stamp("riskAssessmentConductedDate").requires("gdpr.riskAssessmentConducted", "Yes"),
                            choice("riskAssessmentResult", Choices.RISK_LEVEL)
                                    .requires("gdpr.riskAssessmentConducted", "Yes")
                                    .key("ItSystemUsage.preriskAssessment"),
                            choice("oversightInterval", Choices.OVERSIGHT_INTERVAL)
                                    .otherwise("Undecided"),
                            alias("businessCritical").of("general.isBusinessCritical"),
                            alias("valid").of("general.validity.valid").readOnly()),
                    rows("roles", ROLE_ROW),
                    rows("externalReferences", EXTERNAL_REFERENCE),
                    rows("subProcessors", SUB_PROCESSOR),
                    references("systemUsages", Kind.of("system-usage", "valid")).elsewhere())
            .rule(Rule.among(
                    "organizationUsage.responsibleOrganizationUnit", "organizationUsage.usingOrganizationUnits"));

    private static final JsonMapper JSON = new JsonMapper();

    private SchemaMother() {}

    /** JSON, with single quotes for the reader's sake. */
    static ObjectNode json(String withSingleQuotes) {
        try {
            return (ObjectNode) JSON.readTree(withSingleQuotes.replace('\'', '"'));
        } catch (JsonProcessingException slip) {
            throw new AssertionError(slip);
        }
    }

    static Revision patch(Content before, String body) {
        return USAGE.apply(before, USAGE.read(json(body), Mode.PATCH));
    }

    static Content usage(String body) {
        return patch(Content.EMPTY, body).after();
    }

    static List<Violation> refused(Runnable request) {
        return Assertions.assertThrows(InvalidInput.class, request::run).violations();
    }
}
