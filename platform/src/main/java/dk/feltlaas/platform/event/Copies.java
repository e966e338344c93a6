package dk.feltlaas.platform.event;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Unmodifiable copies that keep the order, so that one state is always written as the same bytes. */
final class Copies {
    private Copies() {}

    static <T> Set<T> of(Set<T> values) {
        return values == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    static <T> List<T> of(Collection<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static <T> List<T> orNull(List<T> values) {
        return values == null ? null : List.copyOf(values);
    }
}
