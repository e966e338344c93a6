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

    record Value(SerializableString name, Field field) implements Member {}

    private Layout() {}

    /** @param field what stands at a path */
    static List<Member> of(List<Node> nodes, Function<String, Field> field) {
        return of(nodes, "", field);
    }

    private static List<Member> of(List<Node> nodes, String prefix, Function<String, Field> field) {
        var members = new ArrayList<Member>();
        for (var node : nodes) {
            var name = new SerializedString(node.name());
            switch (node) {
                case Section section ->
                    members.add(new Group(name, of(section.nodes(), prefix + section.name() + ".", field)));
                case Property shown
                when shown.access().isShown() -> members.add(new Value(name, field.apply(prefix + shown.name())));
                case Property ignored -> {}
                case Alias alias -> members.add(new Value(name, field.apply(alias.target())));
            }
        }
        return List.copyOf(members);
    }
}
