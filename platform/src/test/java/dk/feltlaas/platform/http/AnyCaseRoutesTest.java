package dk.feltlaas.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AnyCaseRoutesTest {
    @Test
    void theTokenRouteIsFoundInBothSpellings() {
        assertEquals(
                URI.create("http://h:8080/api/authorize/gettoken"),
                AnyCaseRoutes.fold(URI.create("http://h:8080/api/authorize/GetToken")));
    }

    @Test
    void queryNamesGetTheContractsSpellingAndKeepTheirValues() {
        assertEquals(
                URI.create("http://h/api/v2/it-systems?page=0&pageSize=10&nameContains=KMD%20A"),
                AnyCaseRoutes.fold(URI.create("http://h/api/v2/It-Systems?Page=0&PAGESIZE=10&namecontains=KMD%20A")));
    }

    @Test
    void whatIsSpelledAsTheContractHasItIsLeftAlone() {
        URI uri = URI.create("http://h/api/v2/it-systems?pageSize=10&flag");
        assertSame(uri, AnyCaseRoutes.fold(uri));
    }

    @Test
    void pathsOutsideTheApiKeepTheirCase() {
        URI uri = URI.create("http://h/.well-known/JWKS.json");
        assertSame(uri, AnyCaseRoutes.fold(uri));
    }
}
