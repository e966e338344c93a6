package dk.feltlaas.platform.http;

import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Paging as KITOS has it (contract §2.2): page from 0, pageSize 1 to 250, default 250. Use as {@code @BeanParam}. */
public class PageQuery {
    private static final int MAX_SIZE = 250;

    @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", defaultValue = "0"))
    @QueryParam("page")
    String page;

    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "250",
                            defaultValue = "250"))
    @QueryParam("pageSize")
    String pageSize;

    /** Rows to skip. Throws {@link InvalidInput} naming the parameter when either is out of range. */
    public int offset() {
        return Math.multiplyExact(number("page", page, 0, 0, Integer.MAX_VALUE / MAX_SIZE), size());
    }

    /** Rows to answer at most, 1 to 250. Throws {@link InvalidInput} when out of range. */
    public int size() {
        return number("pageSize", pageSize, MAX_SIZE, 1, MAX_SIZE);
    }

    private static int number(String name, String given, int fallback, int min, int max) {
        if (given == null || given.isBlank()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // answered below like a number out of range
        }
        throw new InvalidInput(name, "must be a whole number from " + min + " to " + max + ", not '" + given + "'");
    }
}
