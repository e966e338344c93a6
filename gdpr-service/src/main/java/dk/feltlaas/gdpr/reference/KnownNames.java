package dk.feltlaas.gdpr.reference;

import dk.feltlaas.gdpr.option.OptionKind;
import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.directory.NameLookup.Wanted;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up the names of everything a page of documents refers to, all at once. */
@ApplicationScoped
public class KnownNames {
    private static final Map<Kind, String> SELECTS = selects();

    private final NameLookup lookup;

    KnownNames(NameLookup lookup) {
        this.lookup = lookup;
    }

    /** Names that answer from memory; what is not known has none. */
    public Names of(Collection<Map<Kind, Set<UUID>>> references) {
        var wanted = new HashMap<Kind, Set<UUID>>();
        references.forEach(one -> one.forEach((kind, uuids) ->
                wanted.computeIfAbsent(kind, unused -> new HashSet<>()).addAll(uuids)));
        return lookup.find(wanted.entrySet().stream()
                .filter(entry -> SELECTS.containsKey(entry.getKey()))
                .map(entry -> new Wanted(entry.getKey(), SELECTS.get(entry.getKey()), entry.getValue()))
                .toList());
    }

    private static Map<Kind, String> selects() {
        var selects = new HashMap<Kind, String>();
        selects.put(Kind.ORGANIZATION, NameLookup.ORGANIZATIONS);
        selects.put(Kinds.ORGANIZATION_UNIT, NameLookup.ORGANIZATION_UNITS);
        selects.put(Kinds.ACCOUNT, NameLookup.ACCOUNTS);
        selects.put(
                Kinds.USAGE,
                "select uuid, name, jsonb_build_object('valid', valid) from usage_reference where uuid = "
                        + NameLookup.ONE_OF);
        Arrays.stream(OptionKind.values())
                .map(OptionKind::reference)
                .forEach(kind -> selects.put(
                        kind,
                        "select uuid, name, null::jsonb from option_type where kind = '" + kind.name() + "' and uuid = "
                                + NameLookup.ONE_OF));
        return Map.copyOf(selects);
    }
}
