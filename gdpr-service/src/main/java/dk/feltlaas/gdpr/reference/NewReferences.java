package dk.feltlaas.gdpr.reference;

import dk.feltlaas.gdpr.option.OptionKind;
import dk.feltlaas.gdpr.option.OptionType;
import dk.feltlaas.gdpr.option.OptionTypes;
import dk.feltlaas.gdpr.usage.UsageReferences;
import dk.feltlaas.platform.directory.Accounts;
import dk.feltlaas.platform.directory.OrganizationUnits;
import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Revision.NewReference;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import dk.feltlaas.platform.wall.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Checks that what a document newly refers to exists and may be referred to in its municipality. What it referred to
 * before is not looked at: an option that went out of use may be sent back as it was read.
 */
@ApplicationScoped
public class NewReferences {
    private final OptionTypes options;
    private final UsageReferences usages;
    private final Organizations organizations;
    private final OrganizationUnits units;
    private final Accounts accounts;

    NewReferences(
            OptionTypes options,
            UsageReferences usages,
            Organizations organizations,
            OrganizationUnits units,
            Accounts accounts) {
        this.options = options;
        this.usages = usages;
        this.organizations = organizations;
        this.units = units;
        this.accounts = accounts;
    }

    /** @throws InvalidInput naming every reference that may not be made */
    public void check(UUID municipality, List<NewReference> references) {
        var violations = references.stream()
                .flatMap(reference -> objection(municipality, reference).stream()
                        .map(sentence -> new Violation(reference.pointer(), sentence)))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private Optional<String> objection(UUID municipality, NewReference reference) {
        var kind = reference.kind();
        if (kind.equals(Kind.ORGANIZATION)) {
            return organizations.find(reference.uuid()).isPresent()
                    ? Optional.empty()
                    : unknown("organization", reference);
        }
        if (kind.equals(Kinds.USAGE)) {
            return ofUsage(municipality, reference);
        }
        if (kind.equals(Kinds.ORGANIZATION_UNIT)) {
            return ofUnit(municipality, reference);
        }
        if (kind.equals(Kinds.ACCOUNT)) {
            return ofAccount(municipality, reference);
        }
        return OptionKind.of(kind)
                .map(option -> ofOption(option, reference))
                .orElseGet(() -> unknown(kind.name().replace('-', ' '), reference));
    }

    private Optional<String> ofOption(OptionKind kind, NewReference reference) {
        var option = options.find(kind, Set.of(reference.uuid())).get(reference.uuid());
        if (option == null) {
            return unknown(kind.words(), reference);
        }
        return Optional.of(option)
                .filter(found -> !found.isAvailable())
                .map(OptionType::name)
                .map(name -> "'" + name + "' is no longer available as a " + kind.words() + ".");
    }

    private Optional<String> ofUsage(UUID municipality, NewReference reference) {
        var usage = Wall.asService(() -> usages.findById(reference.uuid()));
        if (usage == null || usage.isDeleted()) {
            return Optional.of("No system usage " + reference.uuid()
                    + " is known here. If it was made a moment ago, send the request again in a second.");
        }
        return usage.municipality().equals(municipality)
                ? Optional.empty()
                : Optional.of("The system usage " + reference.uuid() + " belongs to another organization.");
    }

    private Optional<String> ofUnit(UUID municipality, NewReference reference) {
        var unit = units.find(Set.of(reference.uuid())).get(reference.uuid());
        if (unit == null) {
            return unknown("organization unit", reference);
        }
        return unit.organization().equals(municipality)
                ? Optional.empty()
                : Optional.of("The organization unit " + reference.uuid() + " belongs to another organization.");
    }

    private Optional<String> ofAccount(UUID municipality, NewReference reference) {
        var isMember = accounts.find(reference.uuid())
                .filter(AccountState::enabled)
                .filter(account -> account.memberships().stream()
                        .anyMatch(membership -> membership.org().equals(municipality)))
                .isPresent();
        return isMember
                ? Optional.empty()
                : Optional.of("The user " + reference.uuid() + " is not a member of the organization.");
    }

    private static Optional<String> unknown(String words, NewReference reference) {
        return Optional.of("There is no " + words + " " + reference.uuid() + " here.");
    }
}
