package dk.feltlaas.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line of {@code --name value} options and {@code --name} switches; anything else is refused by name. */
public record Arguments(Map<String, String> values, Set<String> switches) {

    public static Arguments parse(String[] arguments, Set<String> options, Set<String> switches) {
        var values = new HashMap<String, String>();
        var given = new HashSet<String>();
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (switches.contains(argument)) {
                given.add(argument);
            } else if (!options.contains(argument)) {
                throw new IllegalArgumentException("Unknown option " + argument + ".");
            } else if (++i == arguments.length) {
                throw new IllegalArgumentException("Option " + argument + " needs a value.");
            } else {
                values.put(argument, arguments[i]);
            }
        }
        return new Arguments(Map.copyOf(values), Set.copyOf(given));
    }

    public boolean has(String name) {
        return switches.contains(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Path path(String name) {
        return text(name)
                .map(value -> Path.of(value).toAbsolutePath().normalize())
                .orElseThrow(() -> new IllegalArgumentException("Option " + name + " is required."));
    }

    public int port(String name, int otherwise) {
        var value = text(name).orElse(Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException expected) {
            // answered below together with numbers out of range
        }
        throw new IllegalArgumentException("Option " + name + " needs a port from 0 to 65535, not \"" + value + "\".");
    }
}
