package dk.feltlaas.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/** The W3C trace context as the one line it is written in, so that a trace does not end at the database. */
public final class TraceContext {
    /** The name of that line, as a header of HTTP and of Kafka. */
    public static final String HEADER = "traceparent";

    private static final TextMapGetter<String> LINE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String line) {
            return List.of(HEADER);
        }

        @Override
        public String get(String line, String key) {
            return HEADER.equals(key) ? line : null;
        }
    };

    private TraceContext() {}

    /** Of the running request or event; null when nothing is traced. */
    public static String current() {
        return of(Span.current());
    }

    /** Null when the span belongs to no trace. */
    static String of(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex())
                : null;
    }

    /** Where a span goes on that came with such a line; the root when there is none, or none that can be read. */
    static Context parse(String line) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), line, LINE);
    }
}
