package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.problem.AlreadyExists;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** 409: another active grant holds some of the wanted fields. Names each field and its holder. */
public final class GrantOverlap extends AlreadyExists {
    private final transient List<Held> fields;

    /** A wanted field that another supplier is master of. */
    public record Held(String key, UUID holderUuid, String holder, Instant since) {}

    public GrantOverlap(List<Held> fields) {
        super(
                "grant-overlap",
                "Another supplier holds some of these fields",
                fields.stream().map(f -> f.key() + " is held by " + f.holder()).collect(Collectors.joining("; "))
                        + ". Revoke that grant or switch the supplier.");
        this.fields = List.copyOf(fields);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("fields", fields);
    }
}
