package dk.feltlaas.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the system says of a running process: who it is, what it may do, where it may write.
 *
 * @param user by number; the real, effective, saved and file system's one, if they differ
 * @param capabilities those it has or could get, as bits; none are {@code 0000000000000000}
 * @param forGood whether no program it runs can have more
 * @param writable mounted places that can be written to; {@code /proc} is left out
 */
record Confinement(
        Set<String> user, Set<String> group, Set<String> capabilities, boolean forGood, Set<String> writable) {
    private static final String NONE = "0000000000000000";

    static Confinement of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        List<String> status = Files.readAllLines(process.resolve("status"));
        return new Confinement(
                values(status, "Uid"),
                values(status, "Gid"),
                Stream.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")
                        .flatMap(kind -> values(status, kind).stream())
                        .collect(Collectors.toSet()),
                values(status, "NoNewPrivs").equals(Set.of("1")),
                writable(Files.readAllLines(process.resolve("mounts"))));
    }

    /** Of a pod: this user and group, nothing more for ever, and only {@code /tmp} to write to. */
    static Confinement ofPod(String user, String group) {
        return new Confinement(Set.of(user), Set.of(group), Set.of(NONE), true, Set.of("/tmp"));
    }

    /** The most memory a process ever had resident, in megabytes. */
    static long peakMegabytes(long pid) throws IOException {
        String kilobytes = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1024;
    }

    private static Set<String> values(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name + ":"))
                .flatMap(line ->
                        Stream.of(line.substring(name.length() + 1).strip().split("\\s+")))
                .collect(Collectors.toSet());
    }

    /** The last one mounted on a place hides the others. */
    private static Set<String> writable(List<String> mounts) {
        Map<String, String> options = new LinkedHashMap<>();
        mounts.stream().map(line -> line.split(" ")).forEach(columns -> options.put(columns[1], columns[3]));
        Set<String> writable = new TreeSet<>(options.keySet());
        writable.removeIf(place -> place.equals("/proc")
                || place.startsWith("/proc/")
                || List.of(options.get(place).split(",")).contains("ro"));
        return writable;
    }
}
