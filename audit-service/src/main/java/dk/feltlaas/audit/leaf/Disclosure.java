package dk.feltlaas.audit.leaf;

/**
 * One part of a body with the salt that opens its digest.
 *
 * @param text the part's canonical JSON, exactly as hashed in UTF-8
 */
public record Disclosure(Salt salt, String text) {
    /** Not the text: it may be personal. */
    @Override
    public String toString() {
        return "Disclosure";
    }
}
