package dk.feltlaas.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceDataTest {
    @Test
    void thereAreAllMunicipalitiesAndSystems() {
        assertEquals(98, SourceData.municipalities().size());
        assertEquals(342, SourceData.systems().size());
    }

    @Test
    void theCastNamesOnlyWhatTheSourcesHold() {
        Set<String> municipalities = SourceData.municipalities().stream()
                .map(SourceData.Municipality::name)
                .collect(Collectors.toSet());
        Set<String> systems =
                SourceData.systems().stream().map(SourceData.ItSystem::name).collect(Collectors.toSet());

        assertTrue(Cast.PEOPLE.stream()
                .flatMap(person -> person.municipality().stream())
                .allMatch(municipalities::contains));
        assertTrue(Cast.USES.stream().map(Cast.Use::system).allMatch(systems::contains));
    }
}
