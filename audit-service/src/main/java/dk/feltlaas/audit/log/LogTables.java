package dk.feltlaas.audit.log;

import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.tile.Integration;
import dk.feltlaas.audit.tile.LeafBundle;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Leaves, tiles and checkpoints over one connection. Bundles of leaves are not stored: they are the leaves. */
final class LogTables implements TileSource {
    /** The month spares looking into partitions that end before. */
    private static final String RANGE = """
            select position, leaf from entry where position >= ? and position < ?
            and month >= coalesce((select month from entry_place where position = ?), '-infinity') order by month, position""";

    private final Connection connection;

    LogTables(Connection connection) {
        this.connection = connection;
    }

    /** The checkpoint signed last. */
    Optional<SignedNote> checkpoint() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select note from checkpoint order by number desc limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(SignedNote.parse(row.getString(1))) : Optional.empty();
        }
    }

    /** The checkpoint signed last of those over so many entries. */
    Optional<SignedNote> checkpoint(long size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select note from checkpoint where size = ? order by number desc limit 1")) {
            select.setLong(1, size);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(SignedNote.parse(row.getString(1))) : Optional.empty();
            }
        }
    }

    /**
     * The leaves from an index on, at most so many.
     *
     * @throws BrokenLog when one of them is missing: positions are given without a gap
     */
    List<byte[]> leaves(long from, int most) throws SQLException {
        try (PreparedStatement select = range(from, most);
                ResultSet row = select.executeQuery()) {
            List<byte[]> leaves = new ArrayList<>();
            while (row.next()) {
                if (row.getLong(1) != from + leaves.size()) {
                    throw new BrokenLog("entry %d is gone".formatted(from + leaves.size()));
                }
                leaves.add(row.getBytes(2));
            }
            return leaves;
        }
    }

    /** Stores what came into being and what was signed over it; the partial tiles that full ones replace go. */
    void store(Integration grown, SignedNote checkpoint) throws SQLException {
        for (Integration.NewTile tile : grown.tiles()) {
            write(
                    "insert into tile (level, index, width, hashes) values (?, ?, ?, ?)",
                    tile.address().level(),
                    tile.address().index(),
                    tile.address().width(),
                    tile.bytes());
            if (tile.address().equals(tile.address().full())) {
                write(
                        "delete from tile where level = ? and index = ? and width < 256",
                        tile.address().level(),
                        tile.address().index());
            }
        }
        write("insert into checkpoint (size, note) values (?, ?)", grown.size(), checkpoint.toString());
    }

    @Override
    public Optional<byte[]> find(TileAddress address) {
        try {
            return switch (address) {
                case TileAddress.Hashes hashes -> hashesAt(hashes);
                case TileAddress.Leaves leaves -> bundleAt(leaves);
            };
        } catch (SQLException e) {
            throw new IllegalStateException(address.path() + " cannot be read", e);
        }
    }

    private Optional<byte[]> hashesAt(TileAddress.Hashes address) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select hashes from tile where level = ? and index = ? and width = ?")) {
            select.setInt(1, address.level());
            select.setLong(2, address.index());
            select.setInt(3, address.width());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** An entry that is gone leaves an empty leaf in its place, so that whoever reads the bundle sees which one it is. */
    private Optional<byte[]> bundleAt(TileAddress.Leaves address) throws SQLException {
        long first = Math.multiplyExact(address.index(), 256L);
        List<byte[]> leaves = new ArrayList<>(Collections.nCopies(address.width(), new byte[0]));
        try (PreparedStatement select = range(first, address.width());
                ResultSet row = select.executeQuery()) {
            boolean any = false;
            while (row.next()) {
                leaves.set((int) (row.getLong(1) - first), row.getBytes(2));
                any = true;
            }
            return any ? Optional.of(new LeafBundle(leaves).encode()) : Optional.empty();
        }
    }

    private PreparedStatement range(long from, int most) throws SQLException {
        PreparedStatement select = connection.prepareStatement(RANGE);
        select.setLong(1, from);
        select.setLong(2, from + most);
        select.setLong(3, from);
        return select;
    }

    private void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
