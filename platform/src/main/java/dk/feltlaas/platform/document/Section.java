package dk.feltlaas.platform.document;

import java.util.List;

/** An object that groups properties; always present when rendered, and never itself a value. */
public record Section(String name, List<Node> nodes) implements Node {
    public Section {
        nodes = List.copyOf(nodes);
    }
}
