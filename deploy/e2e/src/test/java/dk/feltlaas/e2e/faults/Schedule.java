package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.run.Run;
import dk.feltlaas.local.stack.StackPlan;
import dk.feltlaas.local.stack.StackPlan.Way;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which faults strike, in which order: told by the seed, and by the kinds wished for with {@code -Dfeltlaas.only}. */
final class Schedule {
    private static final List<String> PROCESSES = Stream.concat(
                    StackPlan.SERVICES.stream(), Stream.of(StackPlan.POSTGRES, StackPlan.KAFKA))
            .toList();
    /** Those that keep anything. */
    static final List<String> DISKS = List.of(StackPlan.POSTGRES, StackPlan.KAFKA);

    private static final Duration LONG_PAUSE = Duration.ofSeconds(30);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(8);

    /** What a seed struck that failed once, in its own words: the same seed means something else when faults are added. */
    private static final Map<Long, List<Fault>> KEPT = Map.of(
            // The broker came back at about the moment at which relays gave up the events they had under way.
            276_002L,
            List.of(
                    new Fault.Kill(StackPlan.KAFKA, Duration.ofMillis(9_500)),
                    new Fault.Kill(StackPlan.KAFKA, Duration.ofMillis(10_500))),
            // A channel ended for good, because the broker was away for a minute when it was asked how far its group
            // had come.
            821_807L,
            List.of(
                    new Fault.FullDisk(StackPlan.KAFKA, Duration.ofSeconds(15)),
                    new Fault.Pause(StackPlan.KAFKA, Duration.ofSeconds(30))),
            // Who waited for a connection in vain was answered 500.
            821_810L,
            List.of(new Fault.Pause(StackPlan.POSTGRES, Duration.ofSeconds(30))),
            // Writes were acknowledged whose audit entries found no room, and which were rolled back with them.
            828_238L,
            List.of(
                    new Fault.FullDisk(StackPlan.POSTGRES, Duration.ofSeconds(15)),
                    new Fault.FullDisk(StackPlan.POSTGRES, Duration.ofSeconds(15))));

    private Schedule() {}

    /** The schedules of seeds that failed once, by seed; a long run begins with them. */
    static Map<Long, List<Fault>> kept(Set<String> disks) {
        Map<Long, List<Fault>> possible = new TreeMap<>(KEPT);
        possible.values().removeIf(faults -> !faults.stream().allMatch(fault -> isPossible(fault, disks)));
        return possible;
    }

    /** @param disks the processes whose disk can be full, by the machine it runs on; a short run begins with one */
    static List<Fault> of(long seed, int faults, Set<String> disks) {
        // Of neighbouring seeds the first numbers are alike, and the rounds of a run have neighbouring seeds.
        var random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        Set<String> only = Set.of(System.getProperty("feltlaas.only", "").split(","));
        Stream<Fault> first = Run.isLong() ? Stream.of() : Stream.of(new Fault.FullDisk(StackPlan.POSTGRES, full()));
        return Stream.concat(first, Stream.generate(() -> next(random)))
                .filter(fault -> only.contains("") || only.contains(fault.kind()))
                .filter(fault -> isPossible(fault, disks))
                .limit(faults)
                .toList();
    }

    private static boolean isPossible(Fault fault, Set<String> disks) {
        return switch (fault) {
            case Fault.FullDisk full -> disks.contains(full.process());
            case Fault.ClockJump jump -> SettableClock.isAvailable();
            default -> true;
        };
    }

    private static Fault next(Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new Fault.Kill(one(random, PROCESSES), Duration.ofMillis(random.nextInt(3_000)));
            case 3, 4 -> new Fault.Pause(one(random, PROCESSES), pause());
            case 5 -> new Fault.Cut(way(random), Duration.ofSeconds(3 + random.nextInt(Run.isLong() ? 20 : 5)));
            case 6 -> new Fault.Delay(way(random), Duration.ofMillis(20 + random.nextInt(180)), Duration.ofSeconds(4));
            case 7 -> new Fault.Lossy(way(random), 10 + random.nextInt(30), Duration.ofSeconds(5));
            case 8 -> new Fault.SecondReplica(one(random, StackPlan.SERVICES));
            case 9 -> new Fault.PausedLeader(one(random, StackPlan.SERVICES), pause());
            case 10 -> new Fault.ResetConsumerGroup(one(random, StackPlan.SERVICES));
            case 11 -> new Fault.FullDisk(one(random, DISKS), full());
            case 12 -> new Fault.ClockJump(one(random, StackPlan.SERVICES), hour(random), pause());
            default ->
                Run.isLong()
                        ? new Fault.RollingRestart()
                        : new Fault.Kill(one(random, StackPlan.SERVICES), Duration.ZERO);
        };
    }

    private static Duration full() {
        return Duration.ofSeconds(Run.isLong() ? 15 : 4);
    }

    private static Duration hour(Random random) {
        return Duration.ofHours(random.nextBoolean() ? 1 : -1);
    }

    private static Duration pause() {
        return Run.isLong() ? LONG_PAUSE : SHORT_PAUSE;
    }

    private static Way way(Random random) {
        return one(random, Network.ways());
    }

    private static <T> T one(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
