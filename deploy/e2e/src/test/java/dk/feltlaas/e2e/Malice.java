package dk.feltlaas.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values that should be refused or kept as what they are, and bodies made of them. The same seed gives the same ones. */
final class Malice {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private static final List<String> TEXTS = List.of(
            "' OR 1=1 --",
            "'; drop table it_system_usage; --",
            "\" or \"\"=\"",
            "%' escape '\\",
            "\\",
            "%",
            "_",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{7*7}",
            "{{7*7}}",
            "../../../../etc/passwd",
            "a\u0000b",
            "\uD800",
            "\u202Etxt.exe",
            "\uFEFF",
            "\r\nSet-Cookie: a=b",
            "Ærø Ødis 🜁",
            "x".repeat(5_000),
            "",
            "   ",
            "null",
            "-1",
            "1e400",
            "9999999999999999999999",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999+18:00",
            "+999999999-12-31T23:59:59Z",
            "2026-02-30",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "1-1-1-1-1",
            "javascript:alert(1)",
            "http://169.254.169.254/latest/meta-data",
            "eyJhbGciOiJub25lIn0.e30.");

    /** What no client may set, however it is smuggled in. */
    private static final List<String> MASS_ASSIGNED = List.of(
            "uuid",
            "id",
            "version",
            "isSupplier",
            "globalRoles",
            "disabled",
            "organizationUuid",
            "epoch",
            "createdBy",
            "lastModified",
            "__proto__",
            "class",
            "@type");

    private static final List<String> BROKEN_BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "{\"a\":1,\"a\":2}",
            "{\"general\":{\"notes\":\"a\"},\"general\":{\"notes\":\"b\"}}",
            "{} trailing",
            "{\"name\":1e999999999}",
            "{\"name\":" + "9".repeat(20_000) + "}",
            "[".repeat(100_000),
            "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000),
            "{\"name\":\"" + "y".repeat(300_000) + "\"}",
            "\u0000",
            "{'name':'x'}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");

    private final Random random;
    private final ApiDescription api;
    private final List<UUID> known;

    /** @param known ids of records there are, so that not every request ends at an unknown one */
    Malice(Random random, ApiDescription api, List<UUID> known) {
        this.random = random;
        this.api = api;
        this.known = known;
    }

    String text() {
        return pick(TEXTS);
    }

    /** For a place in a path or query. */
    String parameter(JsonNode schema) {
        return switch (random.nextInt(4)) {
            case 0 -> text();
            case 1 -> Integer.toString(random.nextInt(400) - 50);
            default -> id().toString();
        };
    }

    UUID id() {
        return random.nextInt(8) == 0 ? new UUID(random.nextLong(), random.nextLong()) : pick(known);
    }

    String body(JsonNode schema) {
        return random.nextInt(6) == 0 ? pick(BROKEN_BODIES) : value(schema, 0).toString();
    }

    private JsonNode value(JsonNode unresolved, int depth) {
        if (random.nextInt(12) == 0 || depth > DEEPEST) {
            return anything();
        }
        JsonNode schema = api.resolved(unresolved);
        if (schema.has("enum") && random.nextInt(3) > 0) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object", "" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer", "number" -> number();
            default -> JSON.textNode(string(schema));
        };
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> random.nextInt(4) == 0 ? text() : id().toString();
            case "date-time" -> random.nextInt(3) == 0 ? text() : "2026-03-01T12:00:00Z";
            default -> text();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(3) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        if (random.nextInt(8) == 0) {
            object.set(pick(MASS_ASSIGNED), anything());
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = random.nextInt(20) == 0 ? 300 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), size > 10 ? DEEPEST : depth + 1));
        }
        return array;
    }

    private JsonNode number() {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.numberNode(BigInteger.TEN.pow(400));
            case 1 -> JSON.numberNode(new BigDecimal("1E+400"));
            case 2 -> JSON.numberNode(0.1 + random.nextDouble());
            case 3 -> JSON.numberNode(Long.MIN_VALUE);
            default -> JSON.numberNode(random.nextInt(100) - 20);
        };
    }

    private JsonNode anything() {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> number();
            case 3 -> JSON.arrayNode().add(text());
            case 4 -> JSON.objectNode().put(text(), text());
            default -> JSON.textNode(text());
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
