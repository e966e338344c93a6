package dk.feltlaas.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A terminal's Ctrl-C reaches every process of its session at once. Children get a session of their own, so that they
 * are stopped in order instead; where the system has no {@code setsid}, they are stopped as the terminal has it.
 */
final class OwnSession {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    static List<String> of(List<String> command) {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return whole;
    }
}
