package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.SignedNote;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** {@code verify}: checks an export or a log from the command line. Starts nothing but itself. */
public final class VerifyCommand {
    public static final int SOUND = 0;
    public static final int FINDINGS = 1;
    public static final int USAGE = 2;
    public static final int UNREADABLE = 3;

    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new VerifyCommand(out, System.err).run(args));
    }

    /** Runs with the arguments after {@code verify}; returns the exit code. */
    public int run(String... args) {
        VerifyArguments arguments;
        try {
            arguments = VerifyArguments.parse(args, Instant.now());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println();
            err.print(VerifyArguments.USAGE);
            return USAGE;
        } catch (IOException e) {
            return unreadable(e);
        }
        try {
            return judge(arguments);
        } catch (IOException e) {
            return unreadable(e);
        } catch (UncheckedIOException e) {
            return unreadable(e.getCause());
        }
    }

    private int judge(VerifyArguments arguments) throws IOException {
        if (arguments.export().isPresent()) {
            return judgeExport(arguments, arguments.export().get());
        }
        return judgeLog(arguments, arguments.log().orElseThrow());
    }

    private int judgeExport(VerifyArguments arguments, String file) throws IOException {
        try (InputStream export =
                file.equals("-") ? new BufferedInputStream(System.in) : Files.newInputStream(Path.of(file))) {
            return report(new ExportVerifier(arguments.trust()).verify(export), arguments);
        }
    }

    private int judgeLog(VerifyArguments arguments, URI prefix) throws IOException {
        try (HttpLog log = new HttpLog(prefix)) {
            return report(new LogVerifier(arguments.trust()).verify(log.checkpoint(), log), arguments);
        }
    }

    private int report(Verification verification, VerifyArguments arguments) throws IOException {
        for (Finding finding : verification.findings()) {
            out.println(finding.sentence());
        }
        verification.remarks().forEach(out::println);
        verification.checkpoint().ifPresent(checkpoint -> out.println(summary(verification, checkpoint)));
        if (verification.isSound() && arguments.keep().isPresent()) {
            Files.writeString(
                    arguments.keep().get(),
                    verification.checkpoint().orElseThrow().toString());
        }
        out.println(
                verification.isSound()
                        ? "Sound."
                        : "NOT sound: %d findings."
                                .formatted(verification.findings().size()));
        return verification.isSound() ? SOUND : FINDINGS;
    }

    private static String summary(Verification verification, SignedNote signed) {
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        return "%d entries of %d of %s were read as signed; %d are without actor, %d without content."
                .formatted(
                        verification.entries(),
                        checkpoint.size(),
                        checkpoint.origin(),
                        verification.withoutActor(),
                        verification.withoutContent());
    }

    private int unreadable(IOException e) {
        err.println("Cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        return UNREADABLE;
    }
}
