package dk.feltlaas.benchmarks.log;

import dk.feltlaas.audit.leaf.Disclosure;
import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.audit.leaf.Leaf;
import dk.feltlaas.audit.leaf.Part;
import dk.feltlaas.audit.leaf.Salt;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it would have been stored had it come as an event: the parts in canonical JSON, and what is read from them.
 *
 * @param supplier concerned, or null
 * @param supplierWrote whether the actor is the supplier's API account
 */
record MadeEntry(
        UUID id,
        String source,
        long sequence,
        Instant occurred,
        int municipality,
        UUID entity,
        UUID supplier,
        boolean supplierWrote,
        UUID account,
        LogWorld.Field field,
        String decision,
        String reason,
        String remark,
        long epoch,
        String after) {

    UUID municipalityId() {
        return LogWorld.MUNICIPALITIES.get(municipality);
    }

    String actorPart() {
        return "{" + actor() + "}";
    }

    /** Without the actor; the members of each object stand in the order of their names, as RFC 8785 wants them. */
    String contentPart() {
        return body("");
    }

    /** As it stands in the topic. */
    String event() {
        return body(actor() + ",");
    }

    Leaf leaf(Salt actorSalt, Salt contentSalt) {
        return new Leaf(
                new EntryLabel(id, source, sequence, occurred),
                false,
                Part.ACTOR.digest(new Disclosure(actorSalt, actorPart())),
                Part.CONTENT.digest(new Disclosure(contentSalt, contentPart())));
    }

    private String actor() {
        return supplierWrote
                ? "\"actor\":{\"account\":\"" + account
                        + "\",\"assurance\":\"substantial\",\"kind\":\"api\",\"name\":\"ISMS\"," + "\"organisation\":\""
                        + supplier + "\",\"roles\":[]}"
                : "\"actor\":{\"account\":\"" + account + "\",\"assurance\":\"substantial\",\"kind\":\"person\","
                        + "\"name\":\"redaktor@kommune.example\",\"organisation\":\"" + municipalityId()
                        + "\",\"roles\":[\"editor\"]}";
    }

    private String body(String actor) {
        return "{\"data\":{\"action\":\"updated\"," + actor + "\"changes\":[{\"after\":" + text(after)
                + ",\"before\":" + text(field.other()) + ",\"field\":" + text(field.path()) + ",\"key\":"
                + text(field.key()) + "}],\"decision\":" + text(decision) + ",\"entity\":{\"id\":\"" + entity
                + "\",\"type\":\"ItSystemUsage\",\"version\":" + epoch + "},\"epoch\":" + epoch + ",\"id\":\"" + id
                + "\",\"municipality\":\"" + municipalityId() + "\",\"reason\":" + text(reason) + ",\"remark\":"
                + text(remark) + ",\"request\":{\"id\":\"" + request() + "\",\"method\":\"PATCH\",\"path\":"
                + "\"/api/v2/it-system-usages/" + entity + "\",\"traceId\":\"0af7651916cd43dd8448eb211c80319c\"},"
                + "\"source\":\"" + source + "\",\"supplier\":" + (supplier == null ? "null" : "\"" + supplier + "\"")
                + ",\"time\":\"" + occurred + "\"},\"datacontenttype\":\"application/json\",\"id\":\"" + id
                + "\",\"sequence\":" + sequence + ",\"source\":\"/" + source
                + "\",\"specversion\":\"1.0\",\"subject\":\""
                + entity + "\",\"time\":\"" + occurred + "\",\"type\":\"dk.feltlaas.audit.entry.v1\"}";
    }

    String request() {
        return new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits()).toString();
    }

    /** The texts of this stage have nothing to escape. */
    private static String text(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
