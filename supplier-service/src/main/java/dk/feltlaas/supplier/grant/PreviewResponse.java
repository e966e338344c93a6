package dk.feltlaas.supplier.grant;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.supplier.organization.ShallowOrganization;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a grant would do if it were given now.
 *
 * @param unanswered services that did not say how many records they have; their fields have no count
 */
record PreviewResponse(
        ShallowOrganization municipality, ShallowOrganization supplier, List<Field> fields, List<String> unanswered) {

    /**
     * One field of the grant.
     *
     * @param controlState {@code Supplier} locks it, {@code Shared} lets both write, {@code Organization} has no effect
     * @param records how many records of the municipality have the field; null when its service did not answer
     * @param heldBy the supplier that is master of it now and would have to be revoked; null when it is free
     */
    record Field(
            String fieldKey,
            String labelDa,
            String labelEn,
            String ownerService,
            String wirePath,
            ControlState controlState,
            Long records,
            ShallowOrganization heldBy) {

        /** The same with the count its service gave for the kind of record the field belongs to. */
        Field counted(Optional<Map<String, Long>> answer) {
            String entityType = fieldKey.substring(0, fieldKey.indexOf('.'));
            Long count =
                    answer.map(counts -> counts.getOrDefault(entityType, 0L)).orElse(null);
            return new Field(fieldKey, labelDa, labelEn, ownerService, wirePath, controlState, count, heldBy);
        }
    }
}
