package dk.feltlaas.platform.outbox;

/** How many events wait, and for how long the oldest has. */
record OutboxMeasure(double depth, double oldestSeconds) {
    static final OutboxMeasure UNKNOWN = new OutboxMeasure(Double.NaN, Double.NaN);
}
