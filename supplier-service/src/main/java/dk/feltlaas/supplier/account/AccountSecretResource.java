package dk.feltlaas.supplier.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Secrets of API accounts: at most two at a time, so that one can be replaced without a pause. */
@Path("/api/v2/accounts/{accountUuid}/secrets")
public class AccountSecretResource {
    private final AccountRegister register;

    AccountSecretResource(AccountRegister register) {
        this.register = register;
    }

    @POST
    @Authenticated
    public RestResponse<IssuedSecret> add(@PathParam("accountUuid") UUID account) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, register.addSecret(account))
                .build();
    }

    @DELETE
    @Path("/{secretUuid}")
    @Authenticated
    public void withdraw(@PathParam("accountUuid") UUID account, @PathParam("secretUuid") UUID secret) {
        register.withdrawSecret(account, secret);
    }
}
