package dk.feltlaas.supplier.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A token request as RFC 6749 §4.4 has it: who asks, by HTTP Basic or in the body but never both. */
record ClientRequest(String clientId, String clientSecret) {
    private static final String BASIC = "Basic ";

    static ClientRequest read(MultivaluedMap<String, String> form, String authorization) {
        requireOnce(form);
        String grantType = required(form, "grant_type");
        if (!grantType.equals("client_credentials")) {
            throw new OAuthError(400, "unsupported_grant_type", "Only client_credentials is supported.");
        }
        if (!form.getOrDefault("scope", List.of("")).getFirst().isBlank()) {
            throw new OAuthError(400, "invalid_scope", "There are no scopes; leave scope out.");
        }
        boolean inBody = form.containsKey("client_id") || form.containsKey("client_secret");
        boolean inHeader = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (inBody && inHeader) {
            throw new OAuthError(
                    400, "invalid_request", "Send the client's secret in the header or the body, not both.");
        }
        return inHeader
                ? fromHeader(authorization.substring(BASIC.length()))
                : new ClientRequest(credential(form, "client_id"), credential(form, "client_secret"));
    }

    /** RFC 6749 §2.3.1: both halves are form-encoded before they are joined. */
    private static ClientRequest fromHeader(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new ClientRequest(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException ignored) {
            // answered below
        }
        throw OAuthError.invalidClient("The Authorization header is not HTTP Basic.");
    }

    private static String decoded(String half) {
        return URLDecoder.decode(half, StandardCharsets.UTF_8);
    }

    private static void requireOnce(Map<String, List<String>> form) {
        form.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new OAuthError(400, "invalid_request", "The parameter " + name + " is given more than once.");
            }
        });
    }

    private static String required(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        if (value == null || value.isBlank()) {
            throw new OAuthError(400, "invalid_request", "The parameter " + name + " is missing.");
        }
        return value;
    }

    private static String credential(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        if (value == null || value.isBlank()) {
            throw OAuthError.invalidClient("The client must name itself and its secret.");
        }
        return value;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "ClientRequest[" + clientId + "]";
    }
}
