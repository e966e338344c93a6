package dk.feltlaas.supplier.account;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A person's password: changed by the person, or set anew by those who administer the account. */
@Path("/api/v2/accounts/{accountUuid}/password")
public class PasswordResource {
    private final Passwords passwords;

    PasswordResource(Passwords passwords) {
        this.passwords = passwords;
    }

    @PUT
    @Authenticated
    public void change(@PathParam("accountUuid") UUID account, @NotNull @Valid PasswordRequest request) {
        passwords.change(account, request);
    }

    @POST
    @Path("/reset")
    @Authenticated
    public void reset(@PathParam("accountUuid") UUID account, @NotNull @Valid PasswordResetRequest request) {
        passwords.reset(account, request);
    }
}
