package dk.feltlaas.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A property value that is many fields, such as a whole document: each is recorded on its own. */
public interface AuditExpanded {
    /** Field path to value; what is absent has its default. */
    Map<String, JsonNode> auditFields();
}
