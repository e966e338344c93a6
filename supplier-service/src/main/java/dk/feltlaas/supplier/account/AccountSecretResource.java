package dk.feltlaas.supplier.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Secrets of API accounts: at most two at a time, so that one can be replaced without a pause. */
@Path("/api/v2/accounts/{accountUuid}/secrets")
public class AccountSecretResource {
    private final AccountRegister register;

    AccountSecretResource(AccountRegister register) {
        this.register = register;
    }

    @POST
    @Authenticated
    @APIResponseSchema(value = IssuedSecret.class, responseCode = "201")
    public Response add(@PathParam("accountUuid") UUID account) {
        return Response.status(Response.Status.CREATED)
                .entity(register.addSecret(account))
                .build();
    }

    @DELETE
    @Path("/{secretUuid}")
    @Authenticated
    public void withdraw(@PathParam("accountUuid") UUID account, @PathParam("secretUuid") UUID secret) {
        register.withdrawSecret(account, secret);
    }
}
