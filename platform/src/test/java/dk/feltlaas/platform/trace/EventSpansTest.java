package dk.feltlaas.platform.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class EventSpansTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String REQUEST = "00f067aa0ba902b7";

    private final Kept kept = new Kept();
    private final EventSpans spans = new EventSpans(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(kept))
                    .build())
            .build());

    @Test
    void publishingGoesOnFromTheRequestAndApplyingFromPublishing() {
        var sent = new ProducerRecord<>("feltlaas.grants", "key", "value");
        spans.publishing(sent, "00-" + TRACE + "-" + REQUEST + "-01").onCompletion(null, null);
        var received = new ConsumerRecord<>("feltlaas.grants", 0, 7, "key", "value");
        sent.headers().forEach(received.headers()::add);
        var during = new ArrayList<String>();

        spans.applying(received, () -> during.add(TraceContext.current()));

        SpanData published = kept.spans.get(0);
        SpanData applied = kept.spans.get(1);
        assertEquals("feltlaas.grants publish", published.getName());
        assertEquals(TRACE, published.getTraceId());
        assertEquals(REQUEST, published.getParentSpanId());
        assertEquals("feltlaas.grants apply", applied.getName());
        assertEquals(TRACE, applied.getTraceId());
        assertEquals(published.getSpanId(), applied.getParentSpanId());
        assertEquals(List.of("00-" + TRACE + "-" + applied.getSpanId() + "-01"), during);
        assertNull(TraceContext.current());
    }

    @Test
    void whatBelongsToNoTraceStartsNone() {
        var sent = new ProducerRecord<>("feltlaas.audit", "key", "value");
        spans.publishing(sent, null).onCompletion(null, null);
        var ran = new ArrayList<String>();

        spans.applying(new ConsumerRecord<>("feltlaas.audit", 0, 7, "key", "value"), () -> ran.add("ran"));

        assertFalse(sent.headers().headers(TraceContext.HEADER).iterator().hasNext());
        assertEquals(List.of("ran"), ran);
        assertTrue(kept.spans.isEmpty());
    }

    @Test
    void aFailureIsNamedByItsKindOnlyAndGoesThrough() {
        var received = new ConsumerRecord<>("feltlaas.grants", 0, 7, "key", "value");
        received.headers()
                .add(TraceContext.HEADER, ("00-" + TRACE + "-" + REQUEST + "-01").getBytes(StandardCharsets.UTF_8));

        assertThrows(
                TimeoutException.class,
                () -> spans.applying(received, () -> {
                    throw new TimeoutException("what the event held");
                }));

        assertEquals(StatusCode.ERROR, kept.spans.getFirst().getStatus().getStatusCode());
        assertEquals("TimeoutException", kept.spans.getFirst().getStatus().getDescription());
        assertTrue(kept.spans.getFirst().getEvents().isEmpty());
    }

    private static final class Kept implements SpanExporter {
        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> more) {
            spans.addAll(more);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
