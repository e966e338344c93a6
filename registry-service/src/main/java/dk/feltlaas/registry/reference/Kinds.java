package dk.feltlaas.registry.reference;

import dk.feltlaas.platform.document.Kind;
import java.util.Set;

/**
 * Everything a document of this service may refer to.
 *
 * <p>KLE numbers are kept by others and not known here: any id is taken, and its name is empty.
 */
public final class Kinds {
    public static final Kind ORGANIZATION = Kind.ORGANIZATION;
    public static final Kind ACCOUNT = Kind.of("account");
    public static final Kind SYSTEM = Kind.of("it-system");
    public static final Kind USAGE = Kind.of("it-system-usage");
    public static final Kind CONTRACT = Kind.of("it-contract");
    public static final Kind ROLE = Kind.of("usage-role");
    public static final Kind KLE = Kind.of("kle");
    public static final Kind ORGANIZATION_UNIT = Kind.of("organization-unit");
    public static final Kind CRITICALITY_LEVEL = Kind.of("criticality-level");
    public static final Kind PERSONAL_DATA = Kind.of("personal-data");
    public static final Kind BUSINESS_TYPE = Kind.of("business-type");
    public static final Kind INTERFACE = Kind.of("it-interface");

    public static final Kind DATA_CLASSIFICATION = Kind.of("data-classification");
    public static final Kind TECHNICAL_SYSTEM_TYPE = Kind.of("technical-system-type");
    public static final Kind ARCHIVE_TYPE = Kind.of("archive-type");
    public static final Kind ARCHIVE_LOCATION = Kind.of("archive-location");
    public static final Kind ARCHIVE_TEST_LOCATION = Kind.of("archive-test-location");
    public static final Kind RELATION_FREQUENCY = Kind.of("relation-frequency");

    /** Those whose values stand in the table of options. */
    public static final Set<Kind> OPTIONS = Set.of(
            DATA_CLASSIFICATION,
            TECHNICAL_SYSTEM_TYPE,
            ARCHIVE_TYPE,
            ARCHIVE_LOCATION,
            ARCHIVE_TEST_LOCATION,
            RELATION_FREQUENCY);

    private Kinds() {}
}
