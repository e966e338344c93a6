package dk.feltlaas.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The spans of an event's way. Publishing goes on from the request that wrote the event, minutes ago perhaps, and not
 * from the thread that sends it; applying goes on from publishing. What belongs to no trace starts none.
 */
@Singleton
public class EventSpans {
    private final Tracer tracer;

    @Inject
    EventSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dk.feltlaas.platform");
    }

    /** Spans that nobody sees. */
    public static EventSpans none() {
        return new EventSpans(OpenTelemetry.noop());
    }

    /**
     * Begins the publishing of a record and puts the trace into its headers.
     *
     * @param traceparent of the request that caused the event; null when none is known
     * @return ends the span, with the failure if there is one
     */
    public Callback publishing(ProducerRecord<?, ?> record, String traceparent) {
        if (traceparent == null) {
            return (metadata, failure) -> {};
        }
        Span span = start(SpanKind.PRODUCER, "publish", record.topic(), TraceContext.parse(traceparent));
        record.headers().add(TraceContext.HEADER, TraceContext.of(span).getBytes(StandardCharsets.UTF_8));
        return (metadata, failure) -> end(span, failure);
    }

    /** Runs what applies a record, as a part of the trace in its headers; what is thrown goes through. */
    public void applying(ConsumerRecord<?, ?> record, Runnable work) {
        Header header = record.headers().lastHeader(TraceContext.HEADER);
        if (header == null || header.value() == null) {
            work.run();
            return;
        }
        Context parent = TraceContext.parse(new String(header.value(), StandardCharsets.UTF_8));
        Span span = start(SpanKind.CONSUMER, "apply", record.topic(), parent);
        try {
            span.storeInContext(parent).wrap(work).run();
            end(span, null);
        } catch (RuntimeException e) {
            end(span, e);
            throw e;
        }
    }

    private Span start(SpanKind kind, String verb, String topic, Context parent) {
        return tracer.spanBuilder(topic + " " + verb)
                .setSpanKind(kind)
                .setParent(parent)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
    }

    /** Only the kind of failure: its message may quote what the event holds. */
    private static void end(Span span, Exception failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
        }
        span.end();
    }
}
