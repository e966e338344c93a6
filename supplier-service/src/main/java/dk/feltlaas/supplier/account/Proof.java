package dk.feltlaas.supplier.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What a login is compared with. Always the same number of hashes, filled up with one nothing matches: comparing takes
 * the same time for an account that does not exist, for a person, and for an API account with any number of secrets.
 *
 * @param account empty when nobody has that login
 */
record Proof(Optional<UUID> account, List<String> hashes) {
    static Proof of(Optional<Account> found) {
        List<String> hashes = new ArrayList<>(found.map(Account::provingHashes).orElse(List.of()));
        while (hashes.size() < Account.MOST_SECRETS) {
            hashes.add(SlowHash.OF_NOTHING);
        }
        return new Proof(found.map(Account::id), List.copyOf(hashes));
    }

    boolean isGivenBy(String secret, BiPredicate<String, String> matches) {
        boolean given = false;
        for (String hash : hashes) {
            given |= matches.test(secret, hash);
        }
        return given && account.isPresent();
    }
}
