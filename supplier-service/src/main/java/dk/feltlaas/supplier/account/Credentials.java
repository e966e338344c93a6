package dk.feltlaas.supplier.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
     * The account that proves itself by the secret; whether it may be used is another question. The answer takes as long
     * for an account that does not exist as for one that does. Comparing is slow on purpose and holds no connection.
     *
     * @param login a person's e-mail address, or any account's id
     */
    public Optional<UUID> check(String login, String secret) {
        Optional<Proof> proof = QuarkusTransaction.requiringNew()
                .call(() -> find(login).map(account -> new Proof(account.id(), account.provingHashes())));
        if (proof.isEmpty()) {
            SlowHash.matchesNothing(secret);
        }
        return proof.filter(p -> p.isGivenBy(secret)).map(Proof::account);
    }

    private Optional<Account> find(String login) {
        try {
            return accounts.findByIdOptional(UUID.fromString(login.strip()));
        } catch (IllegalArgumentException notAnId) {
            return accounts.withEmail(login);
        }
    }

    private record Proof(UUID account, List<String> hashes) {
        boolean isGivenBy(String secret) {
            boolean given = false;
            for (String hash : hashes) {
                given |= SlowHash.matches(secret, hash);
            }
            return given;
        }
    }
}
