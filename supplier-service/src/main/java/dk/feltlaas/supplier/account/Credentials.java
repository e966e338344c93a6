package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.wall.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whom a name and a secret belong to. */
@ApplicationScoped
public class Credentials {
    private final Accounts accounts;

    Credentials(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Whether the secret is that of the login; whether the account may be used is another question. The answer takes as
     * long for an account that does not exist as for one that does. Comparing is slow on purpose and holds no connection.
     *
     * @param login a person's e-mail address, or any account's id
     */
    public Check check(String login, String secret) {
        Proof proof =
                Wall.asService(() -> QuarkusTransaction.requiringNew().call(() -> Proof.of(accounts.withLogin(login))));
        return new Check(proof.account(), proof.isGivenBy(secret, SlowHash::matches));
    }

    /**
     * How a comparison ended.
     *
     * @param account whom the login names; empty when nobody
     * @param proven whether the secret is that account's
     */
    public record Check(Optional<UUID> account, boolean proven) {}
}
