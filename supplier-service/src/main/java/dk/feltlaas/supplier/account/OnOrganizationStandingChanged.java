package dk.feltlaas.supplier.account;

import dk.feltlaas.supplier.organization.OrganizationStandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What an API account may depends on its organisation's standing, so every service is told anew. */
@ApplicationScoped
class OnOrganizationStandingChanged {
    private final Accounts accounts;
    private final AccountRegister register;

    OnOrganizationStandingChanged(Accounts accounts, AccountRegister register) {
        this.accounts = accounts;
        this.register = register;
    }

    void on(@Observes OrganizationStandingChanged event) {
        accounts.apiAccountsOf(event.organization().id()).forEach(register::announceAnew);
    }
}
