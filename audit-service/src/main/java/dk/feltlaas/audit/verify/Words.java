package dk.feltlaas.audit.verify;

/** Entries in words. */
final class Words {
    private Words() {}

    static String entries(long first, long last, String one, String many) {
        return first == last ? "Entry %d %s".formatted(first, one) : "Entries %d to %d %s".formatted(first, last, many);
    }
}
