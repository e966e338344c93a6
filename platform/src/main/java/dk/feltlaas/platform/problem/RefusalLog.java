package dk.feltlaas.platform.problem;

import static dk.feltlaas.platform.log.LogField.FIELD_ID;
import static dk.feltlaas.platform.log.LogField.MUNICIPALITY;
import static dk.feltlaas.platform.log.LogField.OUTCOME;

import dk.feltlaas.platform.log.LogFields;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One line for every refusal, for whoever follows a trace; who was refused what stands in the audit log. */
final class RefusalLog {
    private static final Logger LOG = Logger.getLogger(RefusalLog.class);

    private RefusalLog() {}

    static void refused(NotPermitted refusal) {
        LogFields fields = LogFields.with(OUTCOME, refusal.slug());
        refusal.subject().ifPresent(subject -> fields.and(MUNICIPALITY, subject.municipality()));
        if (refusal instanceof FieldLocked locked) {
            fields.and(
                    FIELD_ID,
                    locked.fields().stream().map(FieldLocked.Field::key).collect(Collectors.joining(",")));
        }
        fields.log(() -> LOG.info("A request was refused"));
    }
}
