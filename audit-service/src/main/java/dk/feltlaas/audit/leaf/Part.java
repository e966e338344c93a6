package dk.feltlaas.audit.leaf;

import dk.feltlaas.audit.tree.Hash;

/** What of an entry can be erased for itself. */
public enum Part {
    /** Who did it. */
    ACTOR("actor"),
    /** Everything else. */
    CONTENT("content");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** Its name in leaves and exports. */
    public String title() {
        return title;
    }

    /**
     * What the leaf commits to: {@code SHA-256(name || 0x00 || salt || text)}. The name ends at the zero byte and the
     * salt has a fixed length, so no two different parts have the same input.
     */
    public Hash digest(Disclosure disclosure) {
        return Hash.sha256(
                CanonicalJson.utf8(title + "\0"), disclosure.salt().bytes(), CanonicalJson.utf8(disclosure.text()));
    }
}
