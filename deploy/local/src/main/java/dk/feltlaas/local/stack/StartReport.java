package dk.feltlaas.local.stack;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a start cost.
 *
 * @param duration from the start of the first process until the last one was ready
 * @param residentKilobytes of all processes, this one included; empty where the system does not tell
 */
public record StartReport(Duration duration, OptionalLong residentKilobytes) {}
