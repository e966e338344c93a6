package dk.feltlaas.registry.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What PostgreSQL itself knows of the order of commits. Every accepted write is noted with its transaction, and every
 * acknowledgement of a lock epoch with the snapshot it was made under: a write whose transaction is not visible in that
 * snapshot commits later than the acknowledgement was made.
 */
public final class CommitOrder implements AutoCloseable {
    private static final String WATCH = """
            drop table if exists commit_order;
            create table commit_order (
                kind text, municipality uuid, epoch bigint, xid xid8, snapshot pg_snapshot);
            create or replace function note_commit_order() returns trigger language plpgsql security definer as $$
            declare
                data jsonb := new.body::jsonb -> 'data';
            begin
                insert into commit_order values (
                    case new.topic when 'feltlaas.audit' then data ->> 'decision' else 'in force' end,
                    (data ->> 'municipality')::uuid, (data ->> 'epoch')::bigint,
                    pg_current_xact_id(), pg_current_snapshot());
                return new;
            end $$;
            create or replace trigger note_commit_order after insert on outbox for each row
                when (new.topic in ('feltlaas.audit', 'feltlaas.lock-acks')) execute function note_commit_order();
            """;
    private static final String TOO_LATE = """
            select write.epoch, ack.epoch
            from commit_order ack join commit_order write
                on write.municipality = ack.municipality and write.kind = 'accepted' and write.epoch < ack.epoch
            where ack.kind = 'in force' and ack.municipality = ?
                and not pg_visible_in_snapshot(write.xid, ack.snapshot)
            """;

    private final Connection owner;

    private CommitOrder(Connection owner) {
        this.owner = owner;
    }

    public static CommitOrder watch() throws SQLException {
        CommitOrder order = new CommitOrder(Owner.connect());
        order.execute(WATCH);
        return order;
    }

    public long acceptedWrites(UUID municipality) throws SQLException {
        return count(municipality, "accepted");
    }

    public long epochsInForce(UUID municipality) throws SQLException {
        return count(municipality, "in force");
    }

    /** Sentences, none when the lock was absolute. */
    public List<String> writesThatCommittedTooLate(UUID municipality) throws SQLException {
        try (var select = owner.prepareStatement(TOO_LATE)) {
            select.setObject(1, municipality);
            List<String> sentences = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sentences.add(
                            "a write of epoch %d came after epoch %d".formatted(rows.getLong(1), rows.getLong(2)));
                }
            }
            return sentences;
        }
    }

    private long count(UUID municipality, String kind) throws SQLException {
        try (var select =
                owner.prepareStatement("select count(*) from commit_order where municipality = ? and kind = ?")) {
            select.setObject(1, municipality);
            select.setString(2, kind);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop trigger note_commit_order on outbox; drop function note_commit_order; drop table commit_order");
        owner.close();
    }
}
