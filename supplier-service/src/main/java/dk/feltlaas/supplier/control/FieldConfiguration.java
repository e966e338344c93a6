package dk.feltlaas.supplier.control;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.EnumStyle;
import dk.feltlaas.supplier.catalogue.LockableField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** KITOS {@code SupplierAssociatedFieldConfigurationResponseDTO}. */
record FieldConfiguration(
        String fieldKey, @Schema(ref = "ControlState") JsonNode controlState) {

    static FieldConfiguration of(LockableField field, ControlState state, EnumStyle enumStyle) {
        return new FieldConfiguration(field.key(), enumStyle.write(Choices.FIELD_CONTROL_STATE, state.wireName()));
    }
}
