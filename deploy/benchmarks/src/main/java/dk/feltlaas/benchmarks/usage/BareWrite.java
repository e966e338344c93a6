package dk.feltlaas.benchmarks.usage;

import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.world.BareTables;
import dk.feltlaas.benchmarks.world.World;
import java.time.Duration;

/** The bare SQL of one supplier's write: the municipality's locks FOR SHARE, the versioned update, two events. */
final class BareWrite {
    private static final String SCRIPT = """
            \\set m random(1, %1$d)
            \\set s random(1, %2$d)
            begin;
            select state from lock_state where municipality = md5('municipality ' || :m)::uuid for share;
            update it_system_usage
               set content = content || jsonb_build_object('general.containsAITechnology', version::text),
                   last_modified = clock_timestamp(), last_modified_by = id, version = version + 1
             where id = md5('usage ' || :m || ' ' || :s)::uuid;
            %3$s
            %3$s
            commit;
            """;
    private static final String EVENT = """
            insert into outbox (id, topic, key, type, body, created_at)
            select gen_random_uuid(), 'feltlaas.audit', md5('municipality ' || :m), 'dk.feltlaas.audit.entry.v1', body,
                   clock_timestamp() from sample;""";

    private final BareTables tables;
    private final World world;

    BareWrite(BareTables tables, World world) {
        this.tables = tables;
        this.world = world;
    }

    /** Transactions by so many clients, for so long, beginning with an empty outbox. */
    Load run(int clients, Duration time) throws Exception {
        tables.emptyOutbox();
        return tables.pgbench().run(SCRIPT.formatted(world.municipalities(), World.SYSTEMS, EVENT), clients, time);
    }
}
