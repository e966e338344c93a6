package dk.feltlaas.local.backup;

import dk.feltlaas.local.process.Postmaster;
import dk.feltlaas.local.process.ProcessFailure;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.StackPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/**
 * All four databases as they were at one moment, and the keys and accounts of the stack, in one file that only its owner
 * can read. Not in it: what is on Kafka, and logs. Of a running PostgreSQL it is a base backup, taken without stopping
 * anybody; of a stopped one a copy.
 */
public final class Backup {
    private Backup() {}

    /**
     * Backs up the stack that keeps its data there, running or not.
     *
     * @throws ProcessFailure in one sentence, when there is nothing to back up or the file is there already
     */
    public static void take(Path data, Path file) {
        Path postgres = data.resolve(StackPlan.POSTGRES);
        if (!Files.exists(postgres.resolve("PG_VERSION"))) {
            throw new ProcessFailure("There is no database in " + data + " to back up.");
        }
        try {
            Optional<Integer> port = new Postmaster(postgres).port();
            if (port.isPresent()) {
                takeRunning(data, port.get(), file);
            } else {
                takeStopped(data, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new ProcessFailure("PostgreSQL does not let itself be backed up: " + e.getMessage());
        }
    }

    /**
     * Puts the databases back as they were, and keys and accounts that are missing. What the databases hold now is moved
     * aside, not deleted. The stack must not be running.
     *
     * @return where the databases of until now were moved, if there were any
     */
    public static Optional<Path> restore(Path file, Path data) {
        if (!Files.isRegularFile(file)) {
            throw new ProcessFailure("There is no backup " + file + ".");
        }
        try (DataDirectory directory = DataDirectory.open(data, false)) {
            Path postgres = directory.path().resolve(StackPlan.POSTGRES);
            if (new Postmaster(postgres).port().isPresent()) {
                throw new ProcessFailure("PostgreSQL still runs on " + postgres + "; stop it first.");
            }
            BackupFile.Reading reading = BackupFile.open(file);
            Optional<Path> aside = moveAside(postgres);
            reading.extract(directory.path());
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takeRunning(Path data, int port, Path file) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                BackupFile.Writing writing = BackupFile.create(file)) {
            statement.execute("select pg_backup_start('feltlaas', true)");
            Path postgres = data.resolve(StackPlan.POSTGRES);
            writing.add(data, postgres, path -> !path.startsWith(postgres.resolve("pg_wal")) && !isOfTheProcess(path));
            try (ResultSet stop = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stop.next();
                writing.add(StackPlan.POSTGRES + "/backup_label", stop.getString(1));
            }
            // What was written meanwhile stands in the write-ahead log, which PostgreSQL keeps for long enough.
            writing.add(data, postgres.resolve("pg_wal"), path -> true);
            addKeys(data, writing);
            writing.complete();
        }
    }

    private static void takeStopped(Path data, Path file) throws IOException {
        try (DataDirectory directory = DataDirectory.open(data, false);
                BackupFile.Writing writing = BackupFile.create(file)) {
            writing.add(directory.path(), directory.path().resolve(StackPlan.POSTGRES), path -> !isOfTheProcess(path));
            addKeys(directory.path(), writing);
            writing.complete();
        }
    }

    private static void addKeys(Path data, BackupFile.Writing writing) throws IOException {
        try (var files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("lock")) {
                    writing.add(data, file, path -> true);
                }
            }
        }
    }

    private static boolean isOfTheProcess(Path path) {
        return path.endsWith("postmaster.pid") || path.endsWith("postmaster.opts");
    }

    private static Optional<Path> moveAside(Path postgres) throws IOException {
        if (!Files.exists(postgres)) {
            return Optional.empty();
        }
        String stamp = Instant.now().toString().replaceAll("[:.]", "-");
        return Optional.of(Files.move(postgres, postgres.resolveSibling("postgres-before-restore-" + stamp)));
    }
}
