package dk.feltlaas.audit.log;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.leaf.CanonicalJson;
import dk.feltlaas.audit.leaf.Disclosure;
import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.audit.leaf.LeafComposer;
import dk.feltlaas.audit.leaf.Salt;
import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.ndjson.ExportLine;
import dk.feltlaas.audit.ndjson.ExportWriter;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.tile.TiledTree;
import dk.feltlaas.audit.verify.ExportVerifier;
import dk.feltlaas.audit.verify.LogVerifier;
import dk.feltlaas.audit.verify.Trust;
import dk.feltlaas.audit.verify.Verification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A log in a database of its own, on the server of the running test, that nobody but the test lets grow. */
final class ScratchLog {
    static final String ORIGIN = "feltlaas.example/scratch";

    final NoteSigner signer = NoteSigner.generate(ORIGIN);
    final LogKeys keys = LogKeys.parse(List.of(signer.secret()));
    private final String url;
    private long appended;

    private ScratchLog(String url) {
        this.url = url;
    }

    static ScratchLog create() throws SQLException {
        ScratchLog log = empty();
        log.migrate("latest");
        return log;
    }

    /** A database without tables, to be {@link #migrate}d. */
    static ScratchLog empty() throws SQLException {
        String server = ConfigProvider.getConfig().getValue("FELTLAAS_DB_URL", String.class);
        String name = "scratch_" + UUID.randomUUID().toString().replace("-", "");
        execute(DriverManager.getConnection(server, "postgres", ""), "create database " + name + " owner audit_owner");
        String url = server.substring(0, server.lastIndexOf('/') + 1) + name;
        return new ScratchLog(url);
    }

    void migrate(String version) {
        Flyway.configure()
                .dataSource(url, "audit_owner", "audit_owner")
                .locations("classpath:db/platform/wall", "classpath:db/migration")
                .placeholders(Map.of("app_role", "audit_app"))
                .target(version)
                .load()
                .migrate();
    }

    static ScratchLog ofSize(int size) throws SQLException {
        ScratchLog log = create();
        log.append(size);
        log.grow(log.keys);
        return log;
    }

    /** As the role the service runs as, on its own behalf; commits when told. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "audit_app", "audit_app");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set feltlaas.municipalities = '*'");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** What nobody but the superuser can do: with all guards switched off. */
    void tamper(String... statements) throws SQLException {
        triggers("disable trigger all");
        for (String sql : statements) {
            execute(superuser(), sql);
        }
    }

    /** Switches the guards on again. */
    void guard() throws SQLException {
        triggers("enable trigger all");
    }

    /** As the role the service runs as. */
    void execute(String sql) throws SQLException {
        execute(connect(), sql);
    }

    /** The one number a query answers, asked as the service would, and committed. */
    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            long number = row.getLong(1);
            connection.commit();
            return number;
        }
    }

    private void triggers(String how) throws SQLException {
        for (String table :
                List.of("entry", "entry_body", "entry_field", "entry_place", "entry_day", "tile", "checkpoint")) {
            execute(superuser(), "alter table if exists " + table + " " + how);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    /** Entries of one source with rising numbers, in one transaction. */
    void append(int many) throws SQLException {
        LeafComposer composer = new LeafComposer();
        try (Connection connection = connect();
                var entry = connection.prepareStatement("insert into entry (id, source, sequence, occurred_at, record,"
                        + " leaf) values (?, 'registry-service', ?, now(), ?, ?)");
                var body =
                        connection.prepareStatement("insert into entry_body (month, position, occurred_at, actor_salt,"
                                + " actor_text, content_salt, content_text) select month, position, received_at, ?, ?, ?, ?"
                                + " from entry_place where position = ?")) {
            for (int i = 0; i < many; i++) {
                long index = appended++;
                AuditRecordMother record = AuditRecordMother.write().from("registry-service", index + 1);
                byte[] canonical = canonical(record);
                EntryLabel label = EntryLabel.of(
                        record.id(),
                        "registry-service",
                        index + 1,
                        record.entry().time());
                LeafComposer.Composed composed = composer.compose(label, canonical);
                set(
                        entry,
                        record.id(),
                        index + 1,
                        "record " + index,
                        composed.leaf().bytes());
                set(
                        body,
                        composed.actor().salt().bytes(),
                        composed.actor().text(),
                        composed.content().salt().bytes(),
                        composed.content().text(),
                        index);
            }
            connection.commit();
        }
    }

    /** Lets the tree grow as a leader with these keys would, a hundred leaves a step. */
    void grow(LogKeys signing) throws SQLException {
        TreeGrowth growth = new TreeGrowth(signing, 100);
        try (Connection connection = connect()) {
            boolean more = true;
            while (more) {
                more = growth.step(connection);
            }
        }
    }

    SignedNote checkpoint() throws SQLException {
        try (Connection connection = connect()) {
            return new LogTables(connection).checkpoint().orElseThrow();
        }
    }

    Trust trust() {
        return Trust.in(List.of(signer.verifierKey()), Instant.now());
    }

    Verification verify(Trust trust) throws SQLException {
        try (Connection connection = connect()) {
            LogTables tables = new LogTables(connection);
            return new LogVerifier(trust)
                    .verify(tables.checkpoint().orElseThrow().toString(), tables);
        }
    }

    /** Writes an export of everything, as the service would, and verifies it. */
    Verification verifyExport(Trust trust) throws SQLException, IOException {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (Connection connection = connect()) {
            LogTables tables = new LogTables(connection);
            SignedNote note = tables.checkpoint().orElseThrow();
            long size = Checkpoint.parse(note.text()).size();
            TiledTree tree = new TiledTree(size, tables);
            ExportWriter writer =
                    new ExportWriter(export, ExportHeader.range(note, List.of(signer.verifierKey()), 0, size));
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select * from entry left join entry_body using (position) order by position")) {
                while (rows.next()) {
                    writer.write(ExportLine.of(
                            rows.getBytes("leaf"),
                            tree.inclusion(rows.getLong("position")),
                            disclosure(rows, "actor"),
                            disclosure(rows, "content")));
                }
            }
            writer.end();
        }
        return new ExportVerifier(trust).verify(new ByteArrayInputStream(export.toByteArray()));
    }

    private static Optional<Disclosure> disclosure(ResultSet row, String part) throws SQLException {
        byte[] salt = row.getBytes(part + "_salt");
        return salt == null
                ? Optional.empty()
                : Optional.of(new Disclosure(Salt.of(salt), row.getString(part + "_text")));
    }

    private static byte[] canonical(AuditRecordMother record) {
        try {
            return CanonicalJson.of(record.json());
        } catch (CanonicalJson.NotCanonicalisable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
