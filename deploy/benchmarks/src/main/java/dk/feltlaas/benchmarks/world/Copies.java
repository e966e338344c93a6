package dk.feltlaas.benchmarks.world;

import dk.feltlaas.benchmarks.stack.Database;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Made municipalities in one schema of registry-service's database: all of them have granted the same supplier the same
 * fields as the model did, and use the same systems, each with the content of the model's usage.
 *
 * @param schema whose tables are filled; the model is always in {@code public}
 * @param model a usage that came by the API, in a municipality with a grant
 */
record Copies(Database registry, String schema, UUID model) {
    private static final String SYSTEMS = """
            insert into it_system (id, name, deactivated, content, created_at, last_modified, version)
            select md5('system ' || n)::uuid, 'Fagsystem ' || n, false, m.content, now(), now(), 0
            from generate_series(1, %d) n,
                 (select s.content from public.it_system s join public.it_system_usage u on u.system = s.id
                  where u.id = '%s') m""";

    private static final String MUNICIPALITIES = """
            insert into organization_copy (uuid, version, name, cvr, type, is_supplier, disabled)
            select md5('municipality ' || n)::uuid, 1, 'Kommune ' || n, null, 'Municipality', false, false
            from generate_series(1, %1$d) n;
            insert into lock_state (municipality, epoch, suppliers, state, applied_at)
            select md5('municipality ' || n)::uuid, l.epoch, l.suppliers,
                   jsonb_set(l.state, '{municipality}', to_jsonb(md5('municipality ' || n)::uuid)), l.applied_at
            from generate_series(1, %1$d) n, public.lock_state l
            where l.municipality = (select municipality from public.it_system_usage where id = '%2$s')""";

    private static final String USAGES = """
            insert into it_system_usage (id, municipality, system, content, profile, profile_version, created_at,
                                         created_by, last_modified, last_modified_by, version)
            select md5('usage ' || n || ' ' || s)::uuid, md5('municipality ' || n)::uuid, md5('system ' || s)::uuid,
                   m.content, m.profile, m.profile_version, m.created_at, m.created_by,
                   m.created_at + s * interval '1 millisecond', m.last_modified_by, m.version
            from generate_series(1, %3$d) s, generate_series(1, %1$d) n, public.it_system_usage m
            where m.id = '%2$s'""";

    void systems(int many) throws SQLException {
        execute(SYSTEMS.formatted(many, model));
    }

    /** Each with a usage of each of so many systems. */
    void municipalities(int many, int systems) throws SQLException {
        execute(MUNICIPALITIES.formatted(many, model));
        execute(USAGES.formatted(many, model, systems));
        // What autovacuum would come to do in the middle of a measurement.
        registry.execute("vacuum analyze " + schema + ".it_system_usage");
        registry.execute("vacuum analyze " + schema + ".lock_state");
        registry.execute("checkpoint");
    }

    private void execute(String sql) throws SQLException {
        registry.execute("set search_path to " + schema + ", public; " + sql);
    }
}
