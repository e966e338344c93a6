package dk.feltlaas.local.up;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Progress as it happens, each line with the time since the beginning. */
final class Screen {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    Screen(PrintStream out) {
        this.out = out;
    }

    synchronized void progress(String text) {
        out.printf(Locale.ROOT, "%6s  %s%n", seconds(Duration.ofNanos(System.nanoTime() - begin)), text);
    }

    synchronized void say(String text) {
        out.println(text);
    }

    PrintStream out() {
        return out;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
