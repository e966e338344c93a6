package dk.feltlaas.audit.entry;

import dk.feltlaas.platform.projection.Projection;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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

    OnAuditRecord(Projection projection, EntryLog log) {
        this.projection = projection;
        this.log = log;
    }

    @Incoming("audit")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        projection.applyUnread(records, this::append);
    }

    private void append(ConsumerRecords<String, String> records) {
        List<Evidence> batch = StreamSupport.stream(records.spliterator(), false)
                .map(EvidenceReader::read)
                .toList();
        for (Evidence appended : log.append(batch)) {
            if (appended.opaque() != null) {
                LOG.warnf(
                        "An entry is kept though it was not understood eventId=%s record=%s reason=%s",
                        appended.id(), appended.record(), appended.opaque());
            }
        }
    }
}
