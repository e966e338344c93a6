package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param fieldKeys null for the default package and whatever else the municipality has given to suppliers */
record GrantRequest(
        @NotNull UUID supplierUuid,
        @Size(min = 1, max = 200) List<String> fieldKeys,
        @PlainText @Size(max = 2000) String reason) {}
