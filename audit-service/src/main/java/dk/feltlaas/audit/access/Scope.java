package dk.feltlaas.audit.access;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.NotPermitted;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The part of the log somebody may read. Whatever is asked, nothing outside of it is answered. */
public sealed interface Scope {

    /** Auditors and the secretariat. */
    record Everything() implements Scope {}

    /** A municipality's auditor or data protection officer: all that was done to its own data, by whomever. */
    record OfMunicipalities(Set<UUID> municipalities) implements Scope {}

    /** A supplier's API account: what its company's accounts did, wherever. */
    record DeedsOfSupplier(UUID supplier) implements Scope {}

    /** Throws {@link NotPermitted} when the caller may read nothing of the log. */
    static Scope of(Caller caller) {
        if (caller.isGlobalAdmin() || caller.globalRoles().contains(Role.AUDITOR)) {
            return new Everything();
        }
        Set<UUID> audited = caller.memberships().entrySet().stream()
                .filter(membership -> caller.hasRole(membership.getKey(), Role.MUNICIPAL_AUDITOR, Role.DPO))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        if (!audited.isEmpty()) {
            return new OfMunicipalities(audited);
        }
        return caller.supplier()
                .<Scope>map(DeedsOfSupplier::new)
                .orElseThrow(
                        () -> new NotPermitted(
                                "Only auditors, a municipality's auditor and data protection"
                                        + " officer for its own municipality, and suppliers for their own deeds may read the audit log."));
    }

    /**
     * Throws {@link NotPermitted} when a municipality or supplier is asked for by name that lies outside; an empty
     * answer would read as "nothing happened". Null is not asked for.
     */
    default void require(UUID municipality, UUID supplier) {
        boolean within =
                switch (this) {
                    case Everything() -> true;
                    case OfMunicipalities(var own) -> municipality == null || own.contains(municipality);
                    case DeedsOfSupplier(var own) -> supplier == null || own.equals(supplier);
                };
        if (!within) {
            throw new NotPermitted(
                    this instanceof DeedsOfSupplier
                            ? "A supplier may read its own deeds only, not those of " + supplier + "."
                            : "You may read the entries of your own municipality only, not those of " + municipality
                                    + ".");
        }
    }
}
