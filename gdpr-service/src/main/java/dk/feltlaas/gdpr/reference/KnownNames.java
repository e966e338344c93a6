package dk.feltlaas.gdpr.reference;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.gdpr.option.OptionKind;
import dk.feltlaas.gdpr.option.OptionType;
import dk.feltlaas.gdpr.option.OptionTypes;
import dk.feltlaas.gdpr.usage.UsageReferences;
import dk.feltlaas.platform.directory.Accounts;
import dk.feltlaas.platform.directory.Organization;
import dk.feltlaas.platform.directory.OrganizationUnits;
import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.document.Names.Name;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up the names of everything a page of documents refers to, one query a kind. */
@ApplicationScoped
public class KnownNames {
    private final OptionTypes options;
    private final UsageReferences usages;
    private final Organizations organizations;
    private final OrganizationUnits units;
    private final Accounts accounts;

    KnownNames(
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

    /** Names that answer from memory; what is not known has none. */
    public Names of(Collection<Map<Kind, Set<UUID>>> references) {
        var wanted = new HashMap<Kind, Set<UUID>>();
        references.forEach(one -> one.forEach((kind, uuids) ->
                wanted.computeIfAbsent(kind, unused -> new HashSet<>()).addAll(uuids)));
        var known = new HashMap<Kind, Map<UUID, Name>>();
        wanted.forEach((kind, uuids) -> known.put(kind, lookUp(kind, uuids)));
        return (kind, uuid) ->
                Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(uuid));
    }

    private Map<UUID, Name> lookUp(Kind kind, Set<UUID> uuids) {
        if (kind.equals(Kind.ORGANIZATION)) {
            return mapped(organizations.find(uuids), KnownNames::ofOrganization);
        }
        if (kind.equals(Kinds.USAGE)) {
            return mapped(
                    usages.byId(uuids),
                    usage -> new Name(usage.name(), Map.of("valid", BooleanNode.valueOf(usage.isValid()))));
        }
        if (kind.equals(Kinds.ORGANIZATION_UNIT)) {
            return mapped(units.find(uuids), unit -> new Name(unit.name()));
        }
        if (kind.equals(Kinds.ACCOUNT)) {
            return mapped(accounts.names(uuids), Name::new);
        }
        return OptionKind.of(kind)
                .map(option -> mapped(options.find(option, uuids), KnownNames::ofOption))
                .orElse(Map.of());
    }

    private static Name ofOrganization(Organization organization) {
        return organization.cvr() == null
                ? new Name(organization.name())
                : new Name(organization.name(), Map.of("cvr", TextNode.valueOf(organization.cvr())));
    }

    private static Name ofOption(OptionType option) {
        return new Name(option.name());
    }

    private static <T> Map<UUID, Name> mapped(Map<UUID, T> found, Function<T, Name> name) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> name.apply(entry.getValue())));
    }
}
