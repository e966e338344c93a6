package dk.feltlaas.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.e2e.faults.Deed.Lawful;
import dk.feltlaas.e2e.faults.Deed.Outcome;
import dk.feltlaas.local.stack.StackPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the checker goes by must itself notice what is wrong. */
class CheckerTest {
    private static final UUID USAGE = UUID.fromString("3e4f5a6b-7c8d-4e9f-a0b1-c2d3e4f5a605");

    @Test
    void aTrailFindsEntriesByRequestAndByTheTextTheyWrote() {
        var trail = new Trail(List.of(entry("r1", "accepted", null, "a-1"), entry("r2", "refused", "a-1", "a-2")));

        assertEquals(1, trail.accepted("r1").size());
        assertEquals(1, trail.refused("r2").size());
        assertEquals(1, trail.writing("a-1").size());
        assertTrue(trail.writing("a-2").isEmpty(), "a refused text was never written");
        assertEquals("a-1", trail.last(USAGE, "general.notes"));
    }

    @Test
    void aTrailNoticesAnEntryThatDoesNotBeginWhereTheLastOneEnded() {
        var whole = new Trail(List.of(entry("r1", "accepted", null, "a-1"), entry("r2", "accepted", "a-1", "a-2")));
        var lost = new Trail(List.of(entry("r1", "accepted", null, "a-1"), entry("r3", "accepted", "a-2", "a-3")));

        assertEquals(List.of(), whole.broken());
        assertEquals(1, lost.broken().size());
    }

    @Test
    void aTrailNoticesATextThatWasWrittenTwice() {
        var trail = new Trail(List.of(entry("r1", "accepted", null, "a-1"), entry("r2", "accepted", "x", "a-1")));

        assertEquals(2, trail.writing("a-1").size());
    }

    @Test
    void notesAreWhatWasAcknowledgedLastOrNeverAnswered() {
        var notes = new Notes();
        notes.asked("a-1");
        notes.answered("a-1", Outcome.ACKNOWLEDGED);
        notes.asked("a-2");
        notes.answered("a-2", Outcome.UNKNOWN);
        notes.asked("a-3");
        notes.answered("a-3", Outcome.REFUSED);

        assertTrue(notes.mayBe("a-1"));
        assertTrue(notes.mayBe("a-2"));
        assertFalse(notes.mayBe("a-3"));
        assertFalse(notes.mayBe(null));
    }

    @Test
    void locksAreKnownUntilSomebodyBeginsToChangeThem() {
        var locks = new KnownLocks();
        assertEquals(Lawful.YES, locks.forAdmin());

        locks.changing();
        assertEquals(Lawful.PERHAPS, locks.forAdmin());

        locks.learn(Optional.empty(), Optional.empty(), 7);
        assertEquals(Lawful.YES, locks.forAdmin());
        assertEquals(7, locks.epoch());
    }

    @Test
    void theSeedAloneTellsWhichFaultsStrike() {
        assertEquals(Schedule.of(17, 20, Set.of(StackPlan.KAFKA)), Schedule.of(17, 20, Set.of(StackPlan.KAFKA)));
    }

    private static JsonNode entry(String request, String decision, String before, String after) {
        try {
            return new ObjectMapper().readTree("""
                    {"source": "registry-service", "decision": "%s", "request": {"id": "%s"}, "entity": {"id": "%s"},
                     "changes": [{"field": "general.notes", "before": %s, "after": "%s"}]}""".formatted(
                            decision, request, USAGE, before == null ? null : "\"" + before + "\"", after));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
