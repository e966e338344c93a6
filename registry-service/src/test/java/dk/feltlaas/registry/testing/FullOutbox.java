package dk.feltlaas.registry.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An outbox for which the disk has no room. */
public final class FullOutbox {
    private static final String FULL = """
            create function no_room() returns trigger language plpgsql as
              $$ begin raise exception using errcode = 'disk_full', message = 'No space left on device'; end $$;
            create trigger no_room before insert on outbox for each row execute function no_room()""";

    private FullOutbox() {}

    /** Is so while something is done, and whole again afterwards. */
    public static void during(Runnable deed) throws SQLException {
        run(FULL);
        try {
            deed.run();
        } finally {
            run("drop trigger no_room on outbox; drop function no_room()");
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
