package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.directory.Accounts;
import dk.feltlaas.platform.directory.OrganizationUnits;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.document.Revision.NewReference;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import dk.feltlaas.registry.contract.Contracts;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether what a usage newly refers to is there, and is one that this usage may refer to. */
@ApplicationScoped
class UsageReferences {
    private final References references;
    private final OrganizationUnits units;
    private final Accounts accounts;
    private final Contracts contracts;

    UsageReferences(References references, OrganizationUnits units, Accounts accounts, Contracts contracts) {
        this.references = references;
        this.units = units;
        this.accounts = accounts;
        this.contracts = contracts;
    }

    /** Throws {@link InvalidInput} naming each that is not. */
    void check(ItSystemUsage usage, Revision revision) {
        references.check(revision);
        List<Violation> violations = foreignUnits(usage, revision);
        if (revision.changes(UsageDocument.ROLES)) {
            checkMembership(usage, revision, violations);
        }
        if (revision.changes(UsageDocument.MAIN_CONTRACT)) {
            checkContract(usage, revision, violations);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private List<Violation> foreignUnits(ItSystemUsage usage, Revision revision) {
        List<NewReference> wanted = revision.newReferences().stream()
                .filter(reference -> reference.kind().equals(Kinds.ORGANIZATION_UNIT))
                .toList();
        if (wanted.isEmpty()) {
            return new ArrayList<>();
        }
        var known = units.find(wanted.stream().map(NewReference::uuid).toList());
        return wanted.stream()
                .filter(reference -> !known.get(reference.uuid()).organization().equals(usage.municipality()))
                .map(reference -> new Violation(reference.pointer(), "is a unit of another organization"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void checkMembership(ItSystemUsage usage, Revision revision, List<Violation> violations) {
        Set<JsonNode> held = new HashSet<>();
        usage.content().get(UsageDocument.ROLES).ifPresent(rows -> rows.forEach(held::add));
        JsonNode wanted = UsageDocument.SCHEMA.value(revision.after(), UsageDocument.ROLES);
        for (int i = 0; i < wanted.size(); i++) {
            UUID user = UUID.fromString(wanted.get(i).path("user").textValue());
            if (!held.contains(wanted.get(i)) && !isMember(user, usage.municipality())) {
                violations.add(new Violation(
                        "/roles/" + i + "/userUuid", "is not the account of a member of the municipality"));
            }
        }
    }

    private boolean isMember(UUID user, UUID municipality) {
        return accounts.find(user)
                .filter(account -> account.memberships().stream()
                        .anyMatch(membership -> membership.org().equals(municipality)))
                .isPresent();
    }

    private void checkContract(ItSystemUsage usage, Revision revision, List<Violation> violations) {
        revision.after()
                .text(UsageDocument.MAIN_CONTRACT)
                .map(UUID::fromString)
                .filter(contract -> !contracts.concerns(contract, usage.id()))
                .ifPresent(contract ->
                        violations.add(new Violation("/general/mainContractUuid", "is no contract of this usage")));
    }
}
