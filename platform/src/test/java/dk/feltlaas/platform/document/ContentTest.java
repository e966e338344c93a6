package dk.feltlaas.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final Content CONTENT = SchemaMother.usage(
            "{'archiving':{'frequencyInMonths':3},'general':{'criticalityLevelDocumentation':{'url':'u','name':'n'}}}");

    @Test
    void itSurvivesItsJsonForm() throws Exception {
        var mapper = new JsonMapper();

        var read = mapper.readValue(mapper.writeValueAsString(CONTENT), Content.class);

        assertEquals(CONTENT, read);
        assertEquals(CONTENT.hashCode(), read.hashCode());
    }

    @Test
    void nullsInItsJsonFormMeanTheDefault() throws Exception {
        assertEquals(Content.EMPTY, new JsonMapper().readValue("{\"a\":null}", Content.class));
    }

    @Test
    void withMakesAnotherAndLeavesThisOne() {
        var other = CONTENT.with("name", TextNode.valueOf("x"));

        assertNotEquals(CONTENT, other);
        assertEquals(CONTENT, other.without("name"));
        assertSame(CONTENT, CONTENT.with("name", NullNode.getInstance()));
    }

    @Test
    void nothingHandedOutCanChangeIt() {
        var link = (ObjectNode)
                CONTENT.get("general.criticalityLevelDocumentation").orElseThrow();
        var paths = CONTENT.paths();

        link.put("url", "changed");

        assertEquals(Set.of("archiving.frequencyInMonths", "general.criticalityLevelDocumentation"), paths);
        assertEquals(
                "u",
                CONTENT.get("general.criticalityLevelDocumentation")
                        .orElseThrow()
                        .get("url")
                        .textValue());
        assertThrows(UnsupportedOperationException.class, paths::clear);
    }
}
