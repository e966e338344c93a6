package dk.feltlaas.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.feltlaas.platform.lock.GrantEvent;
import java.util.List;

/** Whatever stands on a topic is an event that reads the same when written again, or is known to be unusable. */
class EventFuzzTest {
    private static final List<Class<?>> TYPES = List.of(
            GrantEvent.class,
            LockAck.class,
            OrganizationState.class,
            AccountState.class,
            UsageState.class,
            ProfileState.class,
            AuditEntry.class);

    @FuzzTest(maxDuration = "3m")
    void everyRecordIsAnEventOrUnusable(FuzzedDataProvider data) {
        Class<?> type = data.pickValue(TYPES);
        try {
            CloudEvent event = CloudEvent.parse(data.consumeRemainingAsString());
            assertEquals(event, CloudEvent.parse(event.toJson()));
            event.data(type);
        } catch (UnusableEvent known) {
            // refused for good, and said so
        }
    }
}
