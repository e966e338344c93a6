package dk.feltlaas.platform.http;

import dk.feltlaas.platform.problem.StaleVersion;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/**
 * Optimistic concurrency for clients that want it (RFC 9110 §13.1.1, strong comparison). An absent header is never
 * refused, because KITOS clients send none. Use as {@code @BeanParam}.
 */
public class IfMatch {
    /** No precondition. */
    public static final IfMatch ANY = new IfMatch();

    @HeaderParam("If-Match")
    String header;

    /** That version and no other. */
    public static IfMatch version(long version) {
        IfMatch precondition = new IfMatch();
        precondition.header = "\"" + version + "\"";
        return precondition;
    }

    /** The strong entity tag of a record at that version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Throws {@link StaleVersion} unless the header is absent, {@code *}, or names this version. */
    public void require(long version) {
        if (header == null || header.strip().equals("*")) {
            return;
        }
        String wanted = "\"" + version + "\"";
        if (Arrays.stream(header.split(",")).map(String::strip).noneMatch(wanted::equals)) {
            throw new StaleVersion();
        }
    }
}
