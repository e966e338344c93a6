package dk.feltlaas.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who gets which answer from which endpoint, as data. A service keeps the table in {@code permissions.csv} on its test
 * class path and has two tests: every caller gets the stated status, and every endpoint has a row.
 *
 * <pre>
 * method | path                                     | body                       | anonymous | reader | local-admin
 * GET    | /api/v2/organizations/{organizationUuid} |                            | 401       | 200    | 200
 * POST   | /api/v2/organizations/{municipality:organizationUuid}/grants | {"supplierUuid":"$nobody"} | 401 | 403 | 404
 * </pre>
 *
 * <p>{@code {name}} stands for the value of that name, {@code {value:name}} for another value where the same endpoint is
 * asked about different things, and {@code $value} in a body or query likewise. The columns after the body are callers;
 * {@code anonymous} needs no token, {@code -} leaves a cell out. A row is best made so that it changes nothing: a body
 * that names something unknown still shows who gets as far as being told so. {@code #} begins a comment.
 */
public final class PermissionMatrix {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{(?:(\\w+):)?(\\w+)}");
    private static final Pattern VALUE = Pattern.compile("\\$(\\w+)");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ANONYMOUS = "anonymous";

    private final List<String> callers;
    private final List<Row> rows;

    private record Row(String method, String path, String body, List<String> statuses) {
        /** As OpenAPI spells it, in lower case: routes ignore case. */
        String endpoint() {
            String template = PARAMETER.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{$2}");
            return (method + " " + template).toLowerCase(Locale.ROOT);
        }
    }

    private PermissionMatrix(List<String> callers, List<Row> rows) {
        this.callers = callers;
        this.rows = rows;
    }

    /** Reads {@code permissions.csv} from the class path. */
    public static PermissionMatrix read() {
        List<List<String>> lines = new ArrayList<>();
        for (String line : content().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(List.of(line.strip().split("\\s*\\|\\s*", -1)));
            }
        }
        List<String> header = lines.removeFirst();
        List<Row> rows = lines.stream()
                .peek(cells -> {
                    if (cells.size() != header.size()) {
                        throw new AssertionError(
                                "A row has %d cells in place of %d: %s".formatted(cells.size(), header.size(), cells));
                    }
                })
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size())))
                .toList();
        return new PermissionMatrix(header.subList(3, header.size()), rows);
    }

    /**
     * Asks every endpoint as every caller. Fails with the list of all answers that differ.
     *
     * @param values what the names in paths and bodies stand for
     * @param tokens a token for each caller of the header
     */
    public void assertHolds(Map<String, String> values, Map<String, String> tokens) {
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < callers.size(); i++) {
                if (!row.statuses().get(i).equals("-")) {
                    compare(row, callers.get(i), row.statuses().get(i), values, tokens, differences);
                }
            }
        }
        assertEquals(List.of(), differences, () -> "\n" + String.join("\n", differences) + "\n");
    }

    /**
     * Fails when an endpoint of the service has no row, or a row no endpoint.
     *
     * @param openApi the service's OpenAPI document as JSON
     */
    public void assertCovers(String openApi) {
        Set<String> listed = new TreeSet<>(rows.stream().map(Row::endpoint).toList());
        assertEquals(String.join("\n", endpoints(openApi)), String.join("\n", listed));
    }

    private static void compare(
            Row row,
            String caller,
            String expected,
            Map<String, String> values,
            Map<String, String> tokens,
            List<String> differences) {
        Response answer = ask(row, caller, values, tokens);
        if (!expected.equals(Integer.toString(answer.statusCode()))) {
            differences.add("%s %s as %s: expected %s, was %d %s"
                    .formatted(row.method(), row.path(), caller, expected, answer.statusCode(), answer.asString()));
        }
    }

    private static Response ask(Row row, String caller, Map<String, String> values, Map<String, String> tokens) {
        RequestSpecification request = RestAssured.given();
        if (!caller.equals(ANONYMOUS)) {
            request.header("Authorization", "Bearer " + value(tokens, caller));
        }
        if (!row.body().isEmpty()) {
            String body = filled(VALUE, 1, row.body(), values);
            request.contentType(
                            body.startsWith("{") || body.startsWith("[")
                                    ? "application/json"
                                    : "application/x-www-form-urlencoded")
                    .body(body);
        }
        String path = filled(VALUE, 1, filled(PARAMETER, 1, row.path(), values), values);
        return request.urlEncodingEnabled(false).request(row.method(), path);
    }

    /** The given group names the value; where it is absent, the last one does. */
    private static String filled(Pattern pattern, int group, String text, Map<String, String> values) {
        return pattern.matcher(text).replaceAll(match -> {
            String name = match.group(group) == null ? match.group(match.groupCount()) : match.group(group);
            return Matcher.quoteReplacement(value(values, name));
        });
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new AssertionError("The test says nothing of " + name);
        }
        return value;
    }

    private static Set<String> endpoints(String openApi) {
        Set<String> endpoints = new TreeSet<>();
        try {
            for (Map.Entry<String, JsonNode> path :
                    JSON.readTree(openApi).path("paths").properties()) {
                path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .map(method -> (method + " " + path.getKey()).toLowerCase(Locale.ROOT))
                        .forEach(endpoints::add);
            }
            return endpoints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("permissions.csv")) {
            if (file == null) {
                throw new AssertionError("There is no permissions.csv on the test class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
