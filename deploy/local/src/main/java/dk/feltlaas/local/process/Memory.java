package dk.feltlaas.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Resident memory as Linux counts it. Pages that several processes share, as PostgreSQL's do, are counted once in all
 * (proportional set size); where the system does not tell that, each process's own resident set is taken.
 */
public final class Memory {
    private Memory() {}

    /** Empty where the system has no {@code /proc}. */
    public static OptionalLong kilobytes(Stream<ProcessHandle> processes) {
        var each = processes
                .mapToLong(process -> kilobytes(process.pid()))
                .filter(size -> size > 0)
                .toArray();
        return each.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Arrays.stream(each).sum());
    }

    private static long kilobytes(long pid) {
        var proportional = field("Pss:", read("/proc/" + pid + "/smaps_rollup"));
        return proportional.orElseGet(
                () -> field("VmRSS:", read("/proc/" + pid + "/status")).orElse(0));
    }

    /** The value of a line such as {@code Pss:   1234 kB}. */
    static OptionalLong field(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    private static List<String> read(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException goneOrForbidden) {
            return List.of();
        }
    }
}
