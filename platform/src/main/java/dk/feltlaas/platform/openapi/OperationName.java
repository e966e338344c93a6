package dk.feltlaas.platform.openapi;

import java.util.Locale;
import java.util.Optional;

/**
 * What the contract calls an operation, its bodies and its success.
 *
 * @param request schema of the request body; empty: none
 * @param response schema of the answer's body; empty: none
 * @param list whether the answer is a list of it
 */
record OperationName(
        String method,
        String path,
        String id,
        String tag,
        Optional<String> request,
        String status,
        Optional<String> response,
        boolean list) {
    private static final String NOTHING = "-";
    private static final String LIST = "[]";
    private static final int WORDS = 6;

    /** Reads {@code <method> <path> <operationId> <request|-> <status> <response|response[]|->}. */
    static OperationName parse(String tag, String line) {
        var words = line.strip().split("\\s+");
        if (words.length != WORDS) {
            throw new IllegalArgumentException("Not six words: " + line);
        }
        var list = words[5].endsWith(LIST);
        var response = list ? words[5].substring(0, words[5].length() - LIST.length()) : words[5];
        return new OperationName(
                words[0], words[1], words[2], tag, something(words[3]), words[4], something(response), list);
    }

    private static Optional<String> something(String word) {
        return word.equals(NOTHING) ? Optional.empty() : Optional.of(word);
    }

    /** Whether it is called so: neither case nor the names of path parameters count. */
    boolean names(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && shape(path).equals(shape(otherPath));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
    }
}
