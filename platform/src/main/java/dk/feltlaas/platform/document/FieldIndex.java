package dk.feltlaas.platform.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the place of every property in a tree, and the slips of whoever described it. */
final class FieldIndex {
    private final String type;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    FieldIndex(String type) {
        this.type = type;
    }

    Map<String, Field> of(List<Node> nodes) {
        place(nodes, "", "");
        checkAliases(nodes);
        return Collections.unmodifiableMap(fields);
    }

    private void place(List<Node> nodes, String prefix, String pointer) {
        for (var node : nodes) {
            switch (node) {
                case Section section ->
                    place(section.nodes(), prefix + section.name() + ".", pointer + "/" + section.name());
                case Property property -> place(property, prefix + property.name(), pointer);
                case Alias ignored -> {}
            }
        }
    }

    private void place(Property property, String path, String pointer) {
        var requirement = property.requirement();
        if (requirement != null && !fields.containsKey(requirement.path())) {
            throw slip(path + " requires " + requirement.path() + ", which must be declared before it");
        }
        var key = property.key() == null ? type + "." + path : property.key();
        // Names in JSON are interned as they are read, so looking one up compares no letters.
        var field = new Field(path.intern(), pointer + "/" + property.writeName(), key, property, fields.size());
        if (fields.put(field.path(), field) != null) {
            throw slip(path + " is declared twice");
        }
    }

    private void checkAliases(List<Node> nodes) {
        for (var node : nodes) {
            switch (node) {
                case Section section -> checkAliases(section.nodes());
                case Property ignored -> {}
                case Alias alias -> {
                    if (!fields.containsKey(alias.target())) {
                        throw slip(alias.name() + " stands for " + alias.target() + ", which is not declared");
                    }
                }
            }
        }
    }

    private IllegalArgumentException slip(String what) {
        return new IllegalArgumentException(type + ": " + what);
    }
}
