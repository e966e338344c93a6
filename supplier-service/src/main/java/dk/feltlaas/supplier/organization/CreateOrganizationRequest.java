package dk.feltlaas.supplier.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.feltlaas.supplier.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** KITOS {@code OrganizationCreateRequestDTO}. */
record CreateOrganizationRequest(
        @NotBlank @PlainText @Size(max = 100) String name,
        @NotNull OrganizationType type,
        String cvr,
        UUID foreignCountryCodeUuid,
        @JsonProperty("isSupplier") Boolean isSupplier) {

    CompanyNumber number() {
        return CompanyNumber.given(cvr, foreignCountryCodeUuid);
    }

    boolean asSupplier() {
        return Boolean.TRUE.equals(isSupplier);
    }
}
