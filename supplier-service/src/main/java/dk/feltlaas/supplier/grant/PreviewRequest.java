package dk.feltlaas.supplier.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param fieldKeys as in {@link GrantRequest} */
record PreviewRequest(
        @NotNull UUID supplierUuid,
        @Size(min = 1, max = 200) List<String> fieldKeys) {}
