package dk.feltlaas.benchmarks.harness;

import java.util.concurrent.Callable;

/** {@link Turns} of which each brings the one number that is compared. */
public final class Contest {
    private final String subject;
    private final String unit;
    private final Turns<Double> turns = new Turns<>();

    private Contest(String subject, String unit) {
        this.subject = subject;
        this.unit = unit;
    }

    public static Contest of(String subject, String unit) {
        return new Contest(subject, unit);
    }

    /** Adds a side. It measures a round each time it is called. */
    public Contest side(String name, Callable<Double> round) {
        turns.side(name, round);
        return this;
    }

    public Outcome run(Effort effort) throws Exception {
        return turns.run(effort).outcome(subject, unit, Double::doubleValue);
    }
}
