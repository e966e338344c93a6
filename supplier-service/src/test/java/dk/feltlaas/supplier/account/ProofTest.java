package dk.feltlaas.supplier.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.identity.AssuranceLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long an answer takes is told by how many hashes are computed; that number must tell nothing of the account. */
class ProofTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<String> computed = new ArrayList<>();

    @Test
    void everyAnswerCostsTheSameNumberOfHashes() {
        for (Optional<Account> account : List.of(
                Optional.<Account>empty(),
                Optional.of(person()),
                Optional.of(api()),
                Optional.of(api("a")),
                Optional.of(api("a", "b")))) {
            for (String secret : List.of("a", "wrong", "")) {
                computed.clear();

                Proof.of(account).isGivenBy(secret, this::matches);

                assertEquals(2, computed.size());
            }
        }
    }

    @Test
    void eachOfTheSecretsProvesTheAccountAndNothingElseDoes() {
        assertTrue(Proof.of(Optional.of(person())).isGivenBy("hash of person", this::matches));
        assertTrue(Proof.of(Optional.of(api("a", "b"))).isGivenBy("a", this::matches));
        assertTrue(Proof.of(Optional.of(api("a", "b"))).isGivenBy("b", this::matches));
        assertFalse(Proof.of(Optional.of(api("a", "b"))).isGivenBy("c", this::matches));
        assertFalse(Proof.of(Optional.of(api())).isGivenBy("a", this::matches));
    }

    @Test
    void whatNothingMatchesProvesNobody() {
        assertFalse(Proof.of(Optional.empty()).isGivenBy(SlowHash.OF_NOTHING, this::matches));
    }

    private boolean matches(String secret, String hash) {
        computed.add(hash);
        return secret.equals(hash);
    }

    private static Account person() {
        return Account.person("lise@example.dk", "Lise", "hash of person", Set.of(), AssuranceLevel.SUBSTANTIAL, NOW);
    }

    private static Account api(String... secrets) {
        Account account = Account.api("Synk", null, AssuranceLevel.SUBSTANTIAL, NOW);
        List.of(secrets).forEach(secret -> account.addSecret(secret, NOW));
        return account;
    }
}
