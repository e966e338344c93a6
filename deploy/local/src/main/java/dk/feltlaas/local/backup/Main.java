package dk.feltlaas.local.backup;

import dk.feltlaas.local.Arguments;
import dk.feltlaas.local.process.ProcessFailure;
import dk.feltlaas.local.stack.StackPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/** {@code ./dev backup} and {@code ./dev restore}. */
public final class Main {
    private Main() {}

    /** {@code backup|restore --project DIR [--data DIR] [--file FILE]}; a backup may also name a directory. */
    public static void main(String[] args) {
        try {
            var arguments = Arguments.parse(
                    Arrays.copyOfRange(args, 1, args.length), Set.of("--project", "--data", "--file"), Set.of());
            Path project = arguments.path("--project");
            Path data = arguments.text("--data").isPresent()
                    ? arguments.path("--data")
                    : StackPlan.usual(project).data();
            if (args[0].equals("backup")) {
                backup(
                        data,
                        arguments.text("--file").isPresent() ? arguments.path("--file") : project.resolve("backups"));
            } else {
                restore(arguments.path("--file"), data);
            }
        } catch (IllegalArgumentException | ProcessFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void backup(Path data, Path where) {
        boolean directory = Files.isDirectory(where) || !where.toString().endsWith(".zip");
        String name = "feltlaas-" + Instant.now().toString().replaceAll("[:.]", "-") + ".zip";
        Path file = directory ? where.resolve(name) : where;
        Backup.take(data, file);
        System.out.println("""
                %s
                holds the four databases as they were at one moment, the signing keys, and the accounts ./dev up made.
                It does not hold what is on Kafka, nor logs. Keep it like a secret.""".formatted(file));
    }

    private static void restore(Path file, Path data) {
        Backup.restore(file, data)
                .ifPresent(
                        aside -> System.out.println("What was there is kept in " + aside + "; delete it when sure."));
        System.out.println("""
                Restored into %s. Start with ./dev up: each service compares what it had published since the backup
                with what it knows now, and says in its log and at /q/health/ready what it found.""".formatted(data));
    }
}
