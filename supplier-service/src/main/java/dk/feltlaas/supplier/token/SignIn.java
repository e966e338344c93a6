package dk.feltlaas.supplier.token;

/** How an attempt to get a token ends. */
public sealed interface SignIn {
    /** Why there is no token, for the audit log and never for the caller; null when there is one. */
    String reason();

    /** As the meter of token requests names it. */
    default String outcome() {
        return switch (this) {
            case Granted granted -> "granted";
            case Refused refused -> "refused";
            case BelongsNowhere nowhere -> "belongs-nowhere";
            case WrongKind wrong -> "wrong-kind";
        };
    }

    record Granted(IssuedToken token) implements SignIn {
        @Override
        public String reason() {
            return null;
        }
    }

    /** Unknown account, wrong secret, disabled: the caller is not told which. */
    record Refused(String reason) implements SignIn {}

    /** The secret was right, but nothing follows from the account: it belongs nowhere. */
    record BelongsNowhere() implements SignIn {
        @Override
        public String reason() {
            return "belongs-nowhere";
        }
    }

    /** The secret was right, but this way in is for the other kind of account. */
    record WrongKind() implements SignIn {
        @Override
        public String reason() {
            return "wrong-kind";
        }
    }
}
