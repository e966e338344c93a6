package dk.feltlaas.platform.document;

import java.util.List;

/**
 * What a reference points to. Beside {@code uuid} and {@code name} the wire may want more of it: a shallow organisation
 * also has {@code cvr}.
 *
 * @param name how {@link Names} knows it, such as {@code criticality-level}
 * @param extras further properties of its wire form, null when unknown
 */
public record Kind(String name, List<String> extras) {
    public static final Kind ORGANIZATION = Kind.of("organization", "cvr");

    public Kind {
        extras = List.copyOf(extras);
    }

    public static Kind of(String name, String... extras) {
        return new Kind(name, List.of(extras));
    }
}
