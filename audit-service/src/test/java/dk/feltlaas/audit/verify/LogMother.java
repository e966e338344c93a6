package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.audit.leaf.LeafComposer;
import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.ndjson.ExportLine;
import dk.feltlaas.audit.ndjson.ExportWriter;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.tile.Integration;
import dk.feltlaas.audit.tile.LeafBundle;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import dk.feltlaas.audit.tile.TiledTree;
import dk.feltlaas.audit.tile.Tiling;
import dk.feltlaas.audit.tree.Hash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;

/** A small log of two services, kept in memory, with its tiles and its checkpoints. */
final class LogMother implements TileSource {
    static final String ORIGIN = "feltlaas.example/audit";
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    final NoteSigner signer = NoteSigner.generate(ORIGIN);
    final List<LeafComposer.Composed> entries = new ArrayList<>();
    final Map<TileAddress, byte[]> files = new HashMap<>();
    private final LeafComposer composer = new LeafComposer();

    static LogMother ofSize(int size) {
        LogMother log = new LogMother();
        log.grow(size);
        return log;
    }

    /** Entries come from two services in turn, each with its own numbers, one a minute. */
    void grow(int by) {
        int size = entries.size();
        for (int index = size; index < size + by; index++) {
            entries.add(entry(index, 1 + index / 2));
        }
        integrate(size);
    }

    void integrate(int size) {
        List<Hash> hashes = entries.subList(size, entries.size()).stream()
                .map(entry -> Hash.leaf(entry.leaf().bytes()))
                .toList();
        Integration.of(size, this, hashes).tiles().forEach(tile -> files.put(tile.address(), tile.bytes()));
        for (TileAddress.Leaves address : Tiling.leaves(entries.size())) {
            int first = (int) address.index() * TileAddress.FULL;
            List<byte[]> leaves = entries.subList(first, first + address.width()).stream()
                    .map(entry -> entry.leaf().bytes())
                    .toList();
            files.put(address, new LeafBundle(leaves).encode());
        }
    }

    LeafComposer.Composed entry(int index, long number) {
        String source = index % 2 == 0 ? "registry-service" : "gdpr-service";
        UUID id = new UUID(0x0199f2a45b1c7000L + index, 0x8000000000000000L + index);
        Instant time = START.plusSeconds(60L * index);
        String body = """
                {"data":{"action":"updated","actor":{"account":"%d","name":"Åse"},"time":"%s"},"id":"%s","sequence":%d,"source":"/%s"}""".formatted(index % 7, time, id, number, source);
        return composer.compose(EntryLabel.of(id, source, number, time), body.getBytes(StandardCharsets.UTF_8));
    }

    SignedNote checkpoint() {
        return checkpoint(entries.size());
    }

    SignedNote checkpoint(int size) {
        return new Checkpoint(ORIGIN, size, new TiledTree(entries.size(), this).root(size)).sign(signer);
    }

    Trust trust() {
        return Trust.in(List.of(signer.verifierKey()), NOW);
    }

    List<String> export() {
        return export(header(), index -> true);
    }

    ExportHeader header() {
        return ExportHeader.range(checkpoint(), List.of(signer.verifierKey()), 0, entries.size());
    }

    /** The lines of an export, header first, end last. */
    List<String> export(ExportHeader header, LongPredicate chosen) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportWriter writer = new ExportWriter(out, header);
            TiledTree tree = new TiledTree(entries.size(), this);
            for (long index = header.from(); index < header.to(); index++) {
                if (chosen.test(index)) {
                    LeafComposer.Composed entry = entries.get((int) index);
                    writer.write(ExportLine.of(
                            entry.leaf().bytes(),
                            tree.inclusion(index),
                            Optional.of(entry.actor()),
                            Optional.of(entry.content())));
                }
            }
            writer.end();
            return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Verification verify(List<String> lines, Trust trust) {
        return verify((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), trust);
    }

    static Verification verify(byte[] export, Trust trust) {
        try {
            return new ExportVerifier(trust).verify(new ByteArrayInputStream(export));
        } catch (IOException e) {
            throw new UncheckedIOException("An array can be read", e);
        }
    }

    @Override
    public Optional<byte[]> find(TileAddress address) {
        return Optional.ofNullable(files.get(address));
    }
}
