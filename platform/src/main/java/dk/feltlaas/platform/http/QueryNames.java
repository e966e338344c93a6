package dk.feltlaas.platform.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The query names of the KITOS contract §3, so that {@code PageSize} and {@code pagesize} are {@code pageSize}. */
final class QueryNames {
    private static final Map<String, String> CANONICAL = Arrays.stream(
                    ("page pageSize orderByProperty onlyWhereUserHasMembership nameContent cvrContent nameOrCvrContent"
                                    + " uuid nameOrEmailQuery emailQuery roleQuery nameQuery changedSinceGtEq"
                                    + " rightsHolderUuid businessTypeUuid kleNumber kleUuid numberOfUsers"
                                    + " includeDeactivated usedInOrganizationUuid nameContains organizationUuid"
                                    + " relatedToSystemUuid relatedToSystemUsageUuid relatedToContractUuid systemUuid"
                                    + " systemNameContent systemUsageUuid dataProcessorUuid subDataProcessorUuid"
                                    + " agreementConcluded nameEquals dataProcessingRegistrationUuid"
                                    + " responsibleOrgUnitUuid supplierUuid entityType deletedSinceUTC")
                            .split(" "))
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private QueryNames() {}

    /** The contract's spelling, or the name itself where the contract has none. */
    static String canonical(String name) {
        return CANONICAL.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
