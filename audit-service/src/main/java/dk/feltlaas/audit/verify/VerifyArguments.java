package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param export a file, or {@code -}; or else there is a log
 * @param keep where to keep the checkpoint when all is sound
 */
record VerifyArguments(Trust trust, Optional<String> export, Optional<URI> log, Optional<Path> keep) {
    static final String USAGE = """
            Checks that the audit log of Feltlås is what was signed.

            verify (--key KEY | --keys FILE)... --export FILE [--kept FILE] [--keep FILE] [--bodies-since TIME]
            verify (--key KEY | --keys FILE)... --log URL     [--kept FILE] [--keep FILE]

              --key KEY            a verifier key of the log, name+hash+base64
              --keys FILE          a file of verifier keys, one a line
              --export FILE        an export in feltlaas-audit-export/1; - for standard input
              --log URL            the log's prefix, https://…/audit/log/
              --kept FILE          a checkpoint kept from an earlier visit: the log must have grown out of it
              --keep FILE          keeps the checkpoint for the next visit, when all is sound
              --bodies-since TIME  no body from then on may be erased, 2026-01-01T00:00:00Z

            Get the keys from somewhere the log's operator cannot change them.
            Exit code: 0 sound, 1 something is wrong, 2 wrong usage, 3 something could not be read.
            """;

    /** Throws {@link IllegalArgumentException} for wrong usage, {@link IOException} for files that cannot be read. */
    static VerifyArguments parse(String[] args, Instant now) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        Optional<SignedNote> kept = Optional.empty();
        Optional<Instant> bodiesSince = Optional.empty();
        Optional<String> export = Optional.empty();
        Optional<URI> log = Optional.empty();
        Optional<Path> keep = Optional.empty();
        for (int i = 0; i < args.length; i += 2) {
            String value = valueAt(args, i + 1);
            switch (args[i]) {
                case "--key" -> keys.add(VerifierKey.parse(value));
                case "--keys" -> keys.addAll(keysIn(Path.of(value)));
                case "--export" -> export = Optional.of(value);
                case "--log" -> log = Optional.of(prefix(value));
                case "--kept" -> kept = Optional.of(SignedNote.parse(Files.readAllBytes(Path.of(value))));
                case "--keep" -> keep = Optional.of(Path.of(value));
                case "--bodies-since" -> bodiesSince = Optional.of(time(value));
                default -> throw new IllegalArgumentException("%s is no option".formatted(args[i]));
            }
        }
        if (keys.isEmpty() || export.isPresent() == log.isPresent()) {
            throw new IllegalArgumentException("Name a key, and either an export or a log.");
        }
        if (bodiesSince.isPresent() && export.isEmpty()) {
            throw new IllegalArgumentException("--bodies-since goes with --export.");
        }
        Trust trust = new Trust(keys, kept, bodiesSince, Trust.in(keys, now).settled());
        return new VerifyArguments(trust, export, log, keep);
    }

    private static String valueAt(String[] args, int i) {
        if (i >= args.length) {
            throw new IllegalArgumentException("%s needs a value".formatted(args[i - 1]));
        }
        return args[i];
    }

    private static List<VerifierKey> keysIn(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }

    private static URI prefix(String value) {
        URI prefix = URI.create(value);
        if (!"http".equals(prefix.getScheme()) && !"https".equals(prefix.getScheme())) {
            throw new IllegalArgumentException("a log has an http or https URL");
        }
        return prefix;
    }

    private static Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time is written 2026-01-01T00:00:00Z", e);
        }
    }
}
