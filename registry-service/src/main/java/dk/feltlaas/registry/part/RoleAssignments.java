package dk.feltlaas.registry.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Node;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.registry.usage.ItSystemUsage;
import dk.feltlaas.registry.usage.UsageDocument;
import dk.feltlaas.registry.usage.UsageRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Gives and takes one role at a time. */
@ApplicationScoped
class RoleAssignments {
    private static final DocumentSchema ASSIGNMENT =
            DocumentSchema.of("RoleAssignment", UsageDocument.ROLE.properties().toArray(Node[]::new));

    private final UsageRegister register;

    RoleAssignments(UsageRegister register) {
        this.register = register;
    }

    ItSystemUsage add(UUID usage, JsonNode body) {
        return change(usage, body, (rows, assignment) -> {
            if (indexOf(rows, assignment) >= 0) {
                throw new AlreadyExists("The account has this role already.");
            }
            rows.add(assignment);
        });
    }

    ItSystemUsage remove(UUID usage, JsonNode body) {
        return change(usage, body, (rows, assignment) -> {
            int held = indexOf(rows, assignment);
            if (held < 0) {
                throw new InvalidInput("", "The account does not have this role.");
            }
            rows.remove(held);
        });
    }

    private ItSystemUsage change(UUID usage, JsonNode body, BiConsumer<ArrayNode, ObjectNode> step) {
        Changes given = ASSIGNMENT.read(body, Mode.CREATE);
        ObjectNode assignment = JsonNodeFactory.instance.objectNode();
        given.paths().forEach(name -> assignment.set(name, given.value(name).orElseThrow()));
        return register.change(usage, content -> {
            ArrayNode rows = rows(content);
            step.accept(rows, assignment);
            return Changes.NONE.with(UsageDocument.ROLES, rows);
        });
    }

    private static ArrayNode rows(Content content) {
        return (ArrayNode) UsageDocument.SCHEMA.value(content, UsageDocument.ROLES);
    }

    private static int indexOf(ArrayNode rows, ObjectNode assignment) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).equals(assignment)) {
                return i;
            }
        }
        return -1;
    }
}
