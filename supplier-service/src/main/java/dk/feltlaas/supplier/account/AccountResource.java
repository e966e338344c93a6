package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.http.PageQuery;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** People and API accounts. */
@Path("/api/v2/accounts")
public class AccountResource {
    private final AccountRegister register;
    private final AccountView view;

    AccountResource(AccountRegister register, AccountView view) {
        this.register = register;
        this.view = view;
    }

    @POST
    @Authenticated
    public RestResponse<CreatedAccount> create(@NotNull @Valid CreateAccountRequest request, @Context UriInfo uri) {
        CreatedAccount created = register.create(request);
        return ResponseBuilder.<CreatedAccount>created(uri.getAbsolutePathBuilder()
                        .path(created.account().uuid().toString())
                        .build())
                .entity(created)
                .build();
    }

    @GET
    @Authenticated
    public List<AccountResponse> list(@QueryParam("organizationUuid") UUID organization, @BeanParam PageQuery page) {
        return view.list(organization, page);
    }

    @GET
    @Path("/{accountUuid}")
    @Authenticated
    public AccountResponse get(@PathParam("accountUuid") UUID account) {
        return view.get(account);
    }

    @PUT
    @Path("/{accountUuid}/memberships")
    @Authenticated
    public AccountResponse changeMemberships(
            @PathParam("accountUuid") UUID account, @NotNull List<@NotNull @Valid MembershipRequest> memberships) {
        return register.changeMemberships(account, memberships);
    }

    @POST
    @Path("/{accountUuid}/disable")
    @Authenticated
    public AccountResponse disable(@PathParam("accountUuid") UUID account) {
        return register.disable(account);
    }

    @POST
    @Path("/{accountUuid}/enable")
    @Authenticated
    public AccountResponse enable(@PathParam("accountUuid") UUID account) {
        return register.enable(account);
    }
}
