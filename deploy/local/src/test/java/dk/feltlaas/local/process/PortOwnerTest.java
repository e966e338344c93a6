package dk.feltlaas.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortOwnerTest {
    private static final List<String> TABLE = List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0",
            "   1: 0100007F:1F90 0100007F:B2C4 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0",
            "   2: 0100007F:1539 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0");

    @Test
    void onlyTheListeningSocketOfThePortCounts() {
        assertEquals(List.of("4711"), PortOwner.listeningInodes(TABLE, 8080).toList());
    }

    @Test
    void aPortNobodyListensOnHasNoSocket() {
        assertEquals(List.of(), PortOwner.listeningInodes(TABLE, 8081).toList());
    }
}
