package dk.feltlaas.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageQueryTest {
    @Test
    void withoutAnythingGivenTheFirst250AreAnswered() {
        PageQuery query = query(null, null);
        assertEquals(0, query.offset());
        assertEquals(250, query.size());
    }

    @Test
    void theOffsetFollowsFromPageAndSize() {
        assertEquals(200, query("2", "100").offset());
    }

    @ParameterizedTest
    @CsvSource({"-1,10", "0,0", "0,251", "x,10", "0,ten", "99999999999,1"})
    void whatIsOutOfRangeIsRefused(String page, String pageSize) {
        PageQuery query = query(page, pageSize);
        assertThrows(InvalidInput.class, () -> query.offset());
    }

    private static PageQuery query(String page, String pageSize) {
        PageQuery query = new PageQuery();
        query.page = page;
        query.pageSize = pageSize;
        return query;
    }
}
