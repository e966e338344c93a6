package dk.feltlaas.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells: sockets by port from {@code /proc/net}, then who holds them open. */
public final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    public static Optional<ProcessHandle> of(int port) {
        var links = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeningInodes(lines(Path.of(table)), port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        return links.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsAny(process, links))
                        .findFirst();
    }

    /** The table's columns are: slot, local address, remote address, state, …, and the inode as the tenth. */
    static Stream<String> listeningInodes(List<String> table, int port) {
        var suffix = ":%04X".formatted(port);
        return table.stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                .map(columns -> columns[9]);
    }

    private static boolean holdsAny(ProcessHandle process, Set<String> links) {
        try (var open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return open.anyMatch(file -> links.contains(target(file)));
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
