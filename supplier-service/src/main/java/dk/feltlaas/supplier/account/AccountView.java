package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Accounts as administrators see them; everyone sees their own. */
@ApplicationScoped
public class AccountView {
    private final Accounts accounts;
    private final AccountRights rights;
    private final CurrentCaller currentCaller;

    AccountView(Accounts accounts, AccountRights rights, CurrentCaller currentCaller) {
        this.accounts = accounts;
        this.rights = rights;
        this.currentCaller = currentCaller;
    }

    /** @param organization only those belonging to it; null for all that may be seen */
    @Transactional
    List<AccountResponse> list(UUID organization, PageQuery page) {
        return accounts
                .visible(
                        rights.visibleOrganizations(),
                        currentCaller.get().account(),
                        organization,
                        page.offset(),
                        page.size())
                .stream()
                .map(AccountResponse::from)
                .toList();
    }

    @Transactional
    AccountResponse get(UUID id) {
        Account account = accounts.get(id);
        rights.requireVisible(account);
        return AccountResponse.from(account);
    }
}
