package dk.feltlaas.platform.trust;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.problem.NotReady;
import dk.feltlaas.platform.testing.Infrastructure;
import dk.feltlaas.platform.testing.ScratchDatabase;
import dk.feltlaas.platform.testing.SettableClock;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys come, go and are kept as the issuer publishes them, goes away and comes back. */
class PublishedKeysIT {
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(6);

    private final SettableClock clock = new SettableClock();
    private final Issuer issuer = new Issuer(clock);
    private final ScratchDatabase database = new ScratchDatabase(Infrastructure.shared(), "keys");
    private PublishedKeys keys = started();

    @AfterEach
    void close() {
        issuer.close();
        database.close();
    }

    @Test
    void aWholeRotationRefusesNoTokenBeforeItExpires() {
        issuer.publish("old");
        refresh();
        issuer.publish("old", "next");
        refresh();
        issuer.goAway();
        String first = issuer.token("next");
        assertBelieved(first);
        String last = issuer.token("old");
        issuer.comeBack();
        issuer.publish("next", "old");
        refresh();
        assertBelieved(last);
        assertBelieved(issuer.token("next"));

        clock.pass(Duration.ofHours(1).plusSeconds(6));
        assertRefused(last);
        issuer.publish("next");
        refresh();

        assertBelieved(issuer.token("next"));
        assertRefused(issuer.token("old"));
    }

    @Test
    void aKeyNobodyAnnouncedIsFetchedWhenATokenNamesIt() {
        issuer.publish("old");
        refresh();
        issuer.publish("surprise");
        clock.pass(BETWEEN_FETCHES);

        assertBelieved(issuer.token("surprise"));
        assertRefused(issuer.token("old"));
    }

    @Test
    void madeUpKeyIdsDoNotBecomeAHailOfFetches() {
        issuer.publish("old");
        refresh();
        int before = issuer.fetches();
        clock.pass(BETWEEN_FETCHES);

        for (int i = 0; i < 50; i++) {
            assertRefused(issuer.token("made-up-" + i));
        }

        assertEquals(before + 1, issuer.fetches());
    }

    @Test
    void keysOutliveTheIssuersAbsenceAndOurRestart() {
        issuer.publish("old");
        refresh();
        issuer.goAway();
        clock.pass(Duration.ofHours(23));

        keys = started();
        assertFalse(keys.fetch());

        assertBelieved(issuer.token("old"));
        assertRefused(issuer.token("unknown"));
    }

    @Test
    void keysNobodyConfirmsForADayAreNotBelieved() {
        issuer.publish("old");
        refresh();
        issuer.goAway();
        clock.pass(Duration.ofHours(25));

        assertThrows(NotReady.class, () -> claims(issuer.token("old")));
        assertFalse(keys.areKnown());
        issuer.comeBack();
        clock.pass(BETWEEN_FETCHES);
        assertBelieved(issuer.token("old"));
        assertTrue(keys.areKnown());
    }

    @Test
    void withoutAnyKeysATokenIsNotCalledWrong() {
        issuer.goAway();

        assertThrows(NotReady.class, () -> claims(issuer.token("old")));
    }

    @Test
    void nonsenseInPlaceOfKeysChangesNothing() {
        issuer.publish("old");
        refresh();
        for (String nonsense :
                new String[] {"", "<html>", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}"}) {
            issuer.publishRaw(nonsense);
            assertFalse(keys.fetch(), nonsense);
        }

        assertBelieved(issuer.token("old"));
    }

    private PublishedKeys started() {
        var fresh = new PublishedKeys(
                issuer.trust(), new KeySetTable(database.dataSource()), clock, HttpClient::newBuilder);
        fresh.recall();
        return fresh;
    }

    private void refresh() {
        assertTrue(keys.fetch());
    }

    private void claims(String token) throws InvalidJwtException {
        new TokenVerifier(keys, issuer.trust(), clock).claims(token);
    }

    private void assertBelieved(String token) {
        assertDoesNotThrow(() -> claims(token));
    }

    private void assertRefused(String token) {
        assertThrows(InvalidJwtException.class, () -> claims(token));
    }
}
