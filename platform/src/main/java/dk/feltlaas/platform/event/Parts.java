package dk.feltlaas.platform.event;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Parts of events: present where they must be, and unmodifiable copies that keep their order. */
final class Parts {
    private Parts() {}

    static <T> T required(T value, String member) {
        if (value == null) {
            throw new IllegalArgumentException("the member " + member + " is missing");
        }
        return value;
    }

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
