package dk.feltlaas.supplier.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A signed token.
 *
 * @param login what the account is called where it signs in
 */
public record IssuedToken(String value, String login, Instant expires, Duration lifetime) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "IssuedToken[" + login + ", " + expires + "]";
    }
}
