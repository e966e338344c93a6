package dk.feltlaas.supplier.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new password, from whoever knows the present one. */
record PasswordRequest(
        @NotNull @Size(max = 200) String currentPassword,
        @NotNull @Size(max = 200) String newPassword) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "PasswordRequest[]";
    }
}
