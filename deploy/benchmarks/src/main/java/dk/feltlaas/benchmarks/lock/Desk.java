package dk.feltlaas.benchmarks.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.benchmarks.load.KeepAlive;
import dk.feltlaas.benchmarks.stack.WholeStack;
import java.io.IOException;

/** A municipality's grant to the supplier, given and taken back again and again at supplier-service itself. */
final class Desk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeepAlive connection;
    private final String grants;
    private final String request;
    private final String grant;

    /** The supplier has the grant already. */
    Desk(WholeStack stack) throws IOException {
        connection = new KeepAlive(stack.port("supplier"), stack.localAdminToken());
        grants = "/api/v2/organizations/" + stack.municipality() + "/grants";
        request = "{\"supplierUuid\":\"" + stack.supplier() + "\"}";
        grant = active(connection.get(grants).expect(200));
    }

    KeepAlive.Answer give() throws IOException {
        return connection.post(grants, request).expect(201);
    }

    void revoke() throws IOException {
        connection.post(grants + "/" + grant + "/revoke", "{}").expect(200);
    }

    private static String active(KeepAlive.Answer grants) throws IOException {
        for (JsonNode grant : JSON.readTree(grants.body())) {
            if (grant.path("state").asText().equals("Active")) {
                return grant.path("uuid").asText();
            }
        }
        throw new IllegalStateException("Nothing is granted: " + grants.text());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
