package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Passes everything the one supplier holds to the other. */
record SwitchRequest(
        @NotNull UUID fromSupplierUuid,
        @NotNull UUID toSupplierUuid,
        @PlainText @Size(max = 2000) String reason) {}
