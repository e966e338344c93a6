package dk.feltlaas.platform.document;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is shown of a document, in the order declared, worked out once: each member with its place. */
final class Layout {
    /** A member of a wire object. */
    sealed interface Member {
        SerializableString name();
    }

    record Group(SerializableString name, List<Member> members) implements Member {}

    /** @param path where the value is kept */
    record Value(SerializableString name, Property property, String path) implements Member {}

    private Layout() {}

    /** @param property what stands at a path */
    static List<Member> of(List<Node> nodes, Function<String, Property> property) {
        return of(nodes, "", property);
    }

    private static List<Member> of(List<Node> nodes, String prefix, Function<String, Property> property) {
        var members = new ArrayList<Member>();
        for (var node : nodes) {
            var name = new SerializedString(node.name());
            switch (node) {
                case Section section ->
                    members.add(new Group(name, of(section.nodes(), prefix + section.name() + ".", property)));
                case Property shown
                when shown.access().isShown() -> members.add(new Value(name, shown, prefix + shown.name()));
                case Property ignored -> {}
                case Alias alias -> members.add(new Value(name, property.apply(alias.target()), alias.target()));
            }
        }
        return List.copyOf(members);
    }
}
