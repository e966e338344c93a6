package dk.feltlaas.platform.http;

import static dk.feltlaas.platform.log.LogField.METHOD;
import static dk.feltlaas.platform.log.LogField.MILLIS;
import static dk.feltlaas.platform.log.LogField.PATH;
import static dk.feltlaas.platform.log.LogField.REQUEST_ID;
import static dk.feltlaas.platform.log.LogField.STATUS;

import dk.feltlaas.platform.log.LogFields;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One line for every request, when its answer is known. Who asked, and for what by name, is not in it. */
final class RequestLog {
    private static final Logger LOG = Logger.getLogger(RequestLog.class);

    private RequestLog() {}

    static void answered(RequestInfo request, int status) {
        if (LOG.isInfoEnabled()) {
            LogFields.with(METHOD, request.method())
                    .and(PATH, request.path())
                    .and(STATUS, status)
                    .and(
                            MILLIS,
                            Duration.ofNanos(System.nanoTime() - request.begun())
                                    .toMillis())
                    .and(REQUEST_ID, request.id())
                    .log(() -> LOG.info("A request was answered"));
        }
    }
}
