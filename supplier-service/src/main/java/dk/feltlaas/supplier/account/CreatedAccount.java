package dk.feltlaas.supplier.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A new account and, for an API account, its first secret: the only time it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CreatedAccount(@JsonUnwrapped AccountResponse account, UUID clientId, String clientSecret) {

    static CreatedAccount person(Account account) {
        return new CreatedAccount(AccountResponse.from(account), null, null);
    }

    static CreatedAccount api(Account account, String secret) {
        return new CreatedAccount(AccountResponse.from(account), account.id(), secret);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "CreatedAccount[" + account.uuid() + "]";
    }
}
