package dk.feltlaas.supplier.catalogue;

import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every lockable field in its order, and every package. Keys are found in any case and answered in their own. */
public final class FieldCatalogue {
    /** Granted when a municipality names no fields. */
    public static final String DEFAULT_PACKAGE = "isms-2025-11";

    private final List<LockableField> fields;
    private final Map<String, LockableField> byKey;
    private final List<FieldPackage> packages;

    FieldCatalogue(Collection<LockableField> fields, Collection<FieldPackage> packages) {
        this.fields = fields.stream()
                .sorted(Comparator.comparing(LockableField::position))
                .toList();
        this.byKey =
                this.fields.stream().collect(Collectors.toUnmodifiableMap(f -> folded(f.key()), Function.identity()));
        this.packages = packages.stream()
                .sorted(Comparator.comparing(FieldPackage::name))
                .toList();
    }

    public List<LockableField> fields() {
        return fields;
    }

    public List<FieldPackage> packages() {
        return packages;
    }

    public Optional<LockableField> find(String key) {
        return Optional.ofNullable(byKey.get(folded(key)));
    }

    public LockableField get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("The catalogue has lost the field " + key));
    }

    /** Fields of a package, in the catalogue's order. */
    public List<LockableField> fieldsOf(FieldPackage fieldPackage) {
        return fields.stream().filter(fieldPackage::contains).toList();
    }

    public List<LockableField> defaultFields() {
        return packages.stream()
                .filter(p -> p.name().equals(DEFAULT_PACKAGE))
                .findFirst()
                .map(this::fieldsOf)
                .orElseThrow(() -> new IllegalStateException("The catalogue has no package " + DEFAULT_PACKAGE));
    }

    /**
     * The fields of those keys, once each and in the catalogue's order. Throws {@link InvalidInput} naming every key
     * there is no field for.
     *
     * @param pointer where the list of keys stands in the request
     */
    public List<LockableField> resolve(List<String> keys, String pointer) {
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i) == null || find(keys.get(i)).isEmpty()) {
                unknown.add(new Violation(pointer + "/" + i, unknownKey(keys.get(i))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        return keys.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(LockableField::position))
                .toList();
    }

    public static String unknownKey(String key) {
        return "'" + key + "' is no lockable field; GET /api/v2/field-catalogue lists them";
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
