package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.identity.AccountDirectory;
import dk.feltlaas.platform.wall.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Present rights of every caller, from the accounts themselves. */
@ApplicationScoped
class PresentAccounts implements AccountDirectory {
    private final Accounts accounts;

    PresentAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public Optional<AccountState> find(UUID account) {
        return Wall.asService(() -> accounts.findByIdOptional(account).map(Account::state));
    }
}
