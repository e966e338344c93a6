package dk.feltlaas.platform.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.directory.NameLookup.Wanted;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Infrastructure;
import dk.feltlaas.platform.testing.ScratchDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of a directory as long as the country's. */
class NameLookupIT {
    private static final int UNTIL_PLANNED = 10;

    private final ScratchDatabase database = new ScratchDatabase(Infrastructure.shared(), "directory");
    private final NameLookup lookup = new NameLookup(database.dataSource(), new ObjectMapper());
    private final UUID known = Ids.next();

    @BeforeEach
    void manyOrganizations() {
        database.asOwner("""
                insert into organization_copy (uuid, name, type, is_supplier, disabled, version)
                select gen_random_uuid(), 'Organisation ' || n, 'Company', false, false, 1 from generate_series(1, 5000) n;
                insert into organization_copy (uuid, name, type, is_supplier, disabled, version)
                values ('%s', 'Aabenraa Kommune', 'Municipality', false, false, 1);
                analyze organization_copy""".formatted(known));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void namesWhatIsKnownAndNothingElse() {
        UUID unknown = Ids.next();

        Names names = lookup.find(List.of(organizations(known, unknown)));

        assertEquals(
                Optional.of("Aabenraa Kommune"),
                names.find(Kind.ORGANIZATION, known).map(Names.Name::text));
        assertEquals(Optional.empty(), names.find(Kind.ORGANIZATION, unknown));
    }

    @Test
    void isPlannedOnceForAConnectionHoweverFewAreAskedFor() {
        database.inTransaction(() -> {
            for (int i = 0; i < UNTIL_PLANNED; i++) {
                lookup.find(List.of(organizations(known)));
            }
            assertTrue(database.number("""
                    select generic_plans from pg_prepared_statements
                    where statement like '%organization_copy%'""") > 0);
        });
    }

    private static Wanted organizations(UUID... ids) {
        return new Wanted(Kind.ORGANIZATION, NameLookup.ORGANIZATIONS, Set.of(ids));
    }
}
