package dk.feltlaas.local.process;

import java.io.IOException;

/** POSIX signals that {@link Process} has no method for. */
public final class Signals {
    private Signals() {}

    public static void send(String signal, long pid) throws IOException {
        try {
            int status = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .start()
                    .waitFor();
            if (status != 0 && ProcessHandle.of(pid).isPresent()) {
                throw new IOException("Signal " + signal + " did not reach process " + pid + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
