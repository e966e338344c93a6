package dk.feltlaas.registry.listing;

import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.QueryChoice;
import java.time.Instant;

/** The orders a list can have (KITOS {@code CommonOrderByProperty}), each total so that pages never overlap. */
public enum Order {
    CREATION("creation_number"),
    NAME("lower(name), creation_number"),
    CHANGE("last_modified, creation_number");

    private final String columns;

    Order(String columns) {
        this.columns = columns;
    }

    /** The order a client asked for, by name or code; creation order when it said nothing. */
    public static Order parse(String given) {
        if (given == null || given.isBlank()) {
            return CREATION;
        }
        return switch (QueryChoice.parse("orderByProperty", given, Choices.ORDER_BY)) {
            case "Name" -> NAME;
            case "LastChanged" -> CHANGE;
            default -> CREATION;
        };
    }

    /** A client that asks for changes gets them in the order they happened, whatever else it asked for. */
    String columns(Instant changedSince) {
        return changedSince == null || this == CHANGE ? columns : "last_modified, " + columns;
    }
}
