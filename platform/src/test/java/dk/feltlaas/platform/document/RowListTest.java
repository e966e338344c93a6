package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.SchemaMother.EXTERNAL_REFERENCE;
import static dk.feltlaas.platform.document.SchemaMother.ROLE_ROW;
import static dk.feltlaas.platform.document.SchemaMother.USAGE;
import static dk.feltlaas.platform.document.SchemaMother.UUID_A;
import static dk.feltlaas.platform.document.SchemaMother.json;
import static dk.feltlaas.platform.document.SchemaMother.refused;
import static dk.feltlaas.platform.document.SchemaMother.usage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.problem.Violation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowListTest {
    private static final UUID A = UUID.fromString(UUID_A);
    private static final String PATH = "externalReferences";

    private static Content set(Content before, RowList rows) {
        return USAGE.apply(before, Changes.NONE.with(PATH, rows.json())).after();
    }

    @Test
    void aRowIsAddedReplacedAndRemovedByItsUuid() {
        var empty = RowList.in(Content.EMPTY, PATH);

        var added = set(Content.EMPTY, empty.adding(A, EXTERNAL_REFERENCE.read(json("{'title':'a'}"))));
        var replaced = set(added, RowList.in(added, PATH).replacing(A, EXTERNAL_REFERENCE.read(json("{'title':'b'}"))));
        var removed = set(replaced, RowList.in(replaced, PATH).removing(A));

        assertEquals(
                json("{'uuid':'" + UUID_A + "','title':'a'}"),
                RowList.in(added, PATH).find(A).orElseThrow());
        assertEquals(
                "b",
                RowList.in(replaced, PATH).find(A).orElseThrow().get("title").textValue());
        assertEquals(Content.EMPTY, removed);
    }

    @Test
    void aRowWithoutIdentityIsFoundByWhatItSays() {
        var role = ROLE_ROW.read(json("{'roleUuid':'%1$s','userUuid':'%1$s'}".formatted(UUID_A)));
        var roles = RowList.in(usage("{'roles':[{'roleUuid':'%1$s','userUuid':'%1$s'}]}".formatted(UUID_A)), "roles");

        assertTrue(roles.contains(role));
        assertFalse(roles.removing(role).contains(role));
    }

    @Test
    void theRulesOfTheListHoldForASingleRowToo() {
        var master = EXTERNAL_REFERENCE.read(json("{'title':'a','masterReference':true}"));
        var two = RowList.in(Content.EMPTY, PATH).adding(master).adding(master);

        assertEquals(
                List.of(new Violation(
                        "/externalReferences", "externalReferences may have only one row with masterReference.")),
                refused(() -> set(Content.EMPTY, two)));
    }

    @Test
    void aBadRowIsRefusedWithPointersIntoItsOwnBody() {
        assertEquals(
                List.of(
                        new Violation("/title", "title must be given."),
                        new Violation("/masterReference", "masterReference must be true or false.")),
                refused(() -> EXTERNAL_REFERENCE.read(json("{'masterReference':1}"))));
    }
}
