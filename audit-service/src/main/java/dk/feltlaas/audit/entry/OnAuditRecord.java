package dk.feltlaas.audit.entry;

import static dk.feltlaas.platform.log.LogField.EVENT_ID;
import static dk.feltlaas.platform.log.LogField.OUTCOME;
import static dk.feltlaas.platform.log.LogField.RECORD;

import dk.feltlaas.platform.log.LogFields;
import dk.feltlaas.platform.meter.Meters;
import dk.feltlaas.platform.projection.Projection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes whatever the audit topic holds into the log, a batch a transaction. */
@ApplicationScoped
class OnAuditRecord {
    private static final Logger LOG = Logger.getLogger(OnAuditRecord.class);

    private final Projection projection;
    private final EntryLog log;
    private final Clock clock;
    private final Timer delay;

    OnAuditRecord(Projection projection, EntryLog log, Clock clock, MeterRegistry meters) {
        this.projection = projection;
        this.log = log;
        this.clock = clock;
        this.delay = Timer.builder(Meters.AUDIT_DELAY)
                .description("From what an entry tells to its being in the log")
                .serviceLevelObjectives(Meters.EVENT_BOUNDS.toArray(Duration[]::new))
                .register(meters);
    }

    @Incoming("audit")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        List<Evidence> appended = new ArrayList<>();
        projection.applyUnread(records, batch -> {
            appended.clear();
            appended.addAll(append(batch));
        });
        Instant now = clock.instant();
        appended.forEach(evidence -> {
            delay.record(Duration.between(evidence.occurredAt(), now));
            warnOfOpaque(evidence);
        });
    }

    private List<Evidence> append(ConsumerRecords<String, String> records) {
        return log.append(StreamSupport.stream(records.spliterator(), false)
                .map(EvidenceReader::read)
                .toList());
    }

    private static void warnOfOpaque(Evidence evidence) {
        if (evidence.opaque() != null) {
            LogFields.with(EVENT_ID, evidence.id())
                    .and(RECORD, evidence.record())
                    .and(OUTCOME, evidence.opaque())
                    .log(() -> LOG.warn("An entry is kept though it was not understood"));
        }
    }
}
