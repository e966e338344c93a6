package dk.feltlaas.supplier.control;

import dk.feltlaas.platform.authority.ControlState;

/** KITOS {@code SupplierAssociatedFieldConfigurationResponseDTO}. */
record FieldConfiguration(String fieldKey, ControlState controlState) {}
