package dk.feltlaas.audit.log;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import dk.feltlaas.audit.tile.TiledTree;
import dk.feltlaas.audit.tree.ConsistencyProof;
import dk.feltlaas.platform.problem.NotReady;
import dk.feltlaas.platform.wall.Wall;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** What of the log is signed. Everything here is about a tree a signed checkpoint covers. */
@ApplicationScoped
public class PublishedLog {
    private static final int RETRY_AFTER_SECONDS = 1;

    private final AgroalDataSource database;

    PublishedLog(AgroalDataSource database) {
        this.database = database;
    }

    /** The log as of its last checkpoint. Throws {@link NotReady} in the moment before the first one is signed. */
    public State now() {
        return read(LogTables::checkpoint)
                .map(State::of)
                .orElseThrow(() -> new NotReady("No checkpoint is signed yet.", RETRY_AFTER_SECONDS));
    }

    /** The log as it was signed when it had so many entries, if it was. */
    public Optional<State> at(long size) {
        return read(tables -> tables.checkpoint(size)).map(State::of);
    }

    /**
     * A tile or a bundle as it is served, partial ones also once they are full; empty beyond the last checkpoint and
     * where a tile never was.
     */
    public Optional<byte[]> file(TileAddress address) {
        return now().covers(address) ? tiles().find(address).or(() -> beginning(address)) : Optional.empty();
    }

    /** The tree as of a state, to read proofs from. For one thread. */
    public TiledTree tree(State state) {
        return new TiledTree(state.size(), tiles());
    }

    /** That the tree of one size has grown out of that of another. */
    public ConsistencyProof consistency(long from, long to) {
        return new TiledTree(to, tiles()).consistency(from);
    }

    private Optional<byte[]> beginning(TileAddress address) {
        return address instanceof TileAddress.Hashes hashes
                ? tiles().find(hashes.full()).map(full -> Arrays.copyOf(full, hashes.width() * 32))
                : Optional.empty();
    }

    private TileSource tiles() {
        return address -> read(tables -> tables.find(address));
    }

    /** Leaves and tiles are everybody's. */
    private <T> T read(Question<T> question) {
        return Wall.asService(() -> answer(question));
    }

    private <T> T answer(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.askedOf(new LogTables(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    private interface Question<T> {
        T askedOf(LogTables tables) throws SQLException;
    }

    /** A signed checkpoint and what it says. */
    public record State(SignedNote note, Checkpoint checkpoint) {
        static State of(SignedNote note) {
            return new State(note, Checkpoint.parse(note.text()));
        }

        public long size() {
            return checkpoint.size();
        }

        boolean covers(TileAddress address) {
            return switch (address) {
                case TileAddress.Leaves leaves -> end(leaves) <= size();
                case TileAddress.Hashes hashes -> hashes.level() < 7 && end(hashes) <= size() >>> (8 * hashes.level());
            };
        }

        private static long end(TileAddress address) {
            return address.index() > Long.MAX_VALUE >>> 9 ? Long.MAX_VALUE : address.index() * 256 + address.width();
        }
    }
}
