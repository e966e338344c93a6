package dk.feltlaas.local.up;

import dk.feltlaas.local.api.UnexpectedAnswer;
import dk.feltlaas.local.process.ProcessFailure;
import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.seed.Seeded;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.StartReport;
import dk.feltlaas.local.tour.Tour;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** {@code ./dev up}: starts the stack, loads it, plays the main job, and stays until it is told to go. */
public final class Main {
    private final Wish wish;
    private final Screen screen = new Screen(System.out);

    private Main(Wish wish) {
        this.wish = wish;
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            new Main(Wish.parse(args)).run();
        } catch (IllegalArgumentException | ProcessFailure | UnexpectedAnswer e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        var data = DataDirectory.open(wish.data(), wish.fresh());
        screen.progress("starting, with data in " + data.path());
        var stack = LocalStack.start(wish.plan(), data, this::ready);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        stack.onCrash(sentence -> screen.say(sentence + "\nThe rest goes on; Ctrl-C stops it."));
        screen.progress(cost(stack.report()));
        var seeded = load(stack);
        if (wish.tour()) {
            new Tour(stack.api(), seeded, screen.out()).play();
            screen.say("");
            screen.progress("the tour is over; " + memory(stack.residentKilobytes()) + " by now");
        }
        screen.say(new Directions(wish.plan(), stack.transport(), seeded).text());
        new CountDownLatch(1).await();
    }

    private void ready(String process, Duration took) {
        screen.progress(process + " ready in " + Screen.seconds(took));
    }

    private static String cost(StartReport report) {
        return "all processes ready in %s, %s"
                .formatted(Screen.seconds(report.duration()), memory(report.residentKilobytes()));
    }

    private static String memory(OptionalLong kilobytes) {
        return kilobytes.isPresent()
                ? String.format(Locale.ROOT, "%.2f GiB resident", kilobytes.getAsLong() / 1024.0 / 1024.0)
                : "memory unknown on this system";
    }

    private Seeded load(LocalStack stack) {
        return Seed.of(stack).everything(what -> screen.progress("loaded: " + what));
    }

    private void stop(LocalStack stack) {
        screen.say("Stopping …");
        stack.close();
        screen.say("Stopped.");
    }
}
