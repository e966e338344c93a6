package dk.feltlaas.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.local.api.Answer;
import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.api.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What audit-service tells about a municipality since a moment, a line per deed. */
final class AuditTrail {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private final Api auditor;
    private final String query;

    AuditTrail(Api auditor, UUID municipality, Instant since) {
        this.auditor = auditor;
        this.query = "/api/v2/audit/entries?order=asc&limit=250&municipality=" + municipality + "&from=" + since;
    }

    /**
     * The entries, once those of the given requests are among them: each arrives a moment after its deed, and each
     * service's in the order of its deeds.
     */
    List<String> linesUpTo(List<Answer> last) {
        var entries = new ArrayList<JsonNode>();
        Patience.until(Duration.ofMillis(100), () -> {
            entries.clear();
            auditor.get(query).expect(200).path("items").forEach(entries::add);
            var seen = entries.stream()
                    .map(entry -> entry.at("/request/id").asText())
                    .collect(Collectors.toSet());
            return last.stream().map(Answer::requestId).allMatch(seen::contains);
        });
        return entries.stream().map(AuditTrail::line).toList();
    }

    static String line(JsonNode entry) {
        return "%s  %-16s %-9s %-16s %-26s %s"
                .formatted(
                        CLOCK.format(Instant.parse(entry.path("time").asText())),
                        entry.at("/actor/name").asText().split("@")[0],
                        entry.path("decision").asText(),
                        entry.path("action").asText(),
                        entry.at("/entity/type").asText(),
                        why(entry))
                .stripTrailing();
    }

    /** Why it was refused, what its doer gave as a reason, or what changed. */
    private static String why(JsonNode entry) {
        if (entry.path("decision").asText().equals("refused")) {
            return entry.path("reason").asText();
        }
        var remark = entry.path("remark").asText("");
        return remark.isEmpty() ? changes(entry) : "“" + remark + "”";
    }

    private static String changes(JsonNode entry) {
        return StreamSupport.stream(entry.path("changes").spliterator(), false)
                .map(change -> change.path("field").asText())
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .limit(4)
                .collect(Collectors.joining(", "));
    }
}
