package dk.feltlaas.supplier;

import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.QueryChoice;

/** The orders a list can have (KITOS {@code CommonOrderByProperty}), each total so that pages never overlap. */
public enum ListOrder {
    CREATION("%screatedAt"),
    NAME("lower(%sname)"),
    CHANGE("%smodifiedAt");

    private final String column;

    ListOrder(String column) {
        this.column = column;
    }

    /** The order a client asked for, by name or code; creation order when it said nothing. */
    public static ListOrder parse(String given) {
        if (given == null || given.isBlank()) {
            return CREATION;
        }
        return switch (QueryChoice.parse("orderByProperty", given, Choices.ORDER_BY)) {
            case "Name" -> NAME;
            case "LastChanged" -> CHANGE;
            default -> CREATION;
        };
    }

    /** @param alias what the query calls the entity, with a dot; empty when it has no name */
    public String clause(String alias) {
        return " order by " + column.formatted(alias) + ", " + alias + "id";
    }
}
