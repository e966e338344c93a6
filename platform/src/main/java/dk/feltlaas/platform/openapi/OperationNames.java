package dk.feltlaas.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations a service names, each a line of text; {@code [Tag]} stands above those that share it. */
record OperationNames(List<OperationName> all) {
    OperationNames {
        all = List.copyOf(all);
    }

    static OperationNames parse(String text) {
        var names = new ArrayList<OperationName>();
        var tag = "";
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                tag = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                names.add(OperationName.parse(tag, line));
            }
        }
        return new OperationNames(names);
    }

    Optional<OperationName> find(String method, String path) {
        return all.stream().filter(name -> name.names(method, path)).findFirst();
    }
}
