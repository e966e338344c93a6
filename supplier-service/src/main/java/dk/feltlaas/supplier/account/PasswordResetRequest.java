package dk.feltlaas.supplier.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new password for somebody who forgot theirs; to be changed for one of their own. */
record PasswordResetRequest(@NotNull @Size(max = 200) String newPassword) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "PasswordResetRequest[]";
    }
}
