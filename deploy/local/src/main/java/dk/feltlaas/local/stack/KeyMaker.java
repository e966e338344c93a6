package dk.feltlaas.local.stack;

/**
 * Prints a new private key, for a Secret: {@code token} a JWK Set for supplier-service, {@code log NAME} a line for
 * audit-service. It is written nowhere else.
 */
public final class KeyMaker {
    private KeyMaker() {}

    public static void main(String[] args) {
        System.out.println(make(args));
    }

    static String make(String... args) {
        return switch (args.length == 0 ? "" : args[0]) {
            case "token" -> SigningKeys.jwkSet().strip();
            case "log" -> AuditKeys.signingKey(nameIn(args));
            default -> throw new IllegalArgumentException("token, or log NAME, says which key is wanted.");
        };
    }

    private static String nameIn(String... args) {
        if (args.length != 2 || !args[1].matches("[^+\\s]+")) {
            throw new IllegalArgumentException(
                    "A log's key carries the log's name, such as feltlaas.example.dk/audit.");
        }
        return args[1];
    }
}
