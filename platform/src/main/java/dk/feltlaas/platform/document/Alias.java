package dk.feltlaas.platform.document;

/**
 * A second, older place of a property: rendered there with the same value and, if {@code accepted}, read there too. A
 * request that gives both places different values is refused; a null beside a value is not counted as one, since
 * clients write explicit nulls for what they do not know.
 *
 * @param target path of the property meant
 */
public record Alias(String name, String target, boolean accepted) implements Node {
    /** Emitted only: what a client sends in this place is ignored. */
    public Alias readOnly() {
        return new Alias(name, target, false);
    }
}
