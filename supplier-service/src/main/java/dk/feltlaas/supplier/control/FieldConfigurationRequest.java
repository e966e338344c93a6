package dk.feltlaas.supplier.control;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import dk.feltlaas.supplier.catalogue.LockableField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** KITOS {@code SupplierAssociatedFieldConfigurationRequestDTO}. Fields that are not named stay as they are. */
record FieldConfigurationRequest(@NotNull @Size(max = 500) List<@NotNull @Valid Item> configurations) {

    /** One field and who is to control it. */
    record Item(
            @NotBlank String fieldKey,

            @NotNull @Schema(ref = "ControlState") JsonNode controlState) {}

    /** The wanted states by key; refuses unknown keys and states and keys named twice, each by its pointer. */
    Map<String, ControlState> wanted(FieldCatalogue catalogue) {
        Map<String, ControlState> wanted = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < configurations.size(); i++) {
            read(configurations.get(i), "/configurations/" + i, catalogue, wanted, violations);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return wanted;
    }

    private static void read(
            Item item,
            String pointer,
            FieldCatalogue catalogue,
            Map<String, ControlState> wanted,
            List<Violation> violations) {
        Optional<LockableField> field = catalogue.find(item.fieldKey());
        Optional<ControlState> state = state(item.controlState());
        if (field.isEmpty()) {
            violations.add(new Violation(pointer + "/fieldKey", FieldCatalogue.unknownKey(item.fieldKey())));
        }
        if (state.isEmpty()) {
            violations.add(new Violation(pointer + "/controlState", "must be Organization, Supplier or Shared"));
        }
        if (field.isPresent() && state.isPresent() && wanted.put(field.get().key(), state.get()) != null) {
            violations.add(new Violation(pointer + "/fieldKey", item.fieldKey() + " is named twice"));
        }
    }

    private static Optional<ControlState> state(JsonNode given) {
        return Choices.FIELD_CONTROL_STATE.find(given).map(ControlState::parse);
    }
}
