package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.outbox.PublishedState;
import dk.feltlaas.platform.outbox.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/**
 * Accounts after a restore: what was taken from one since the backup stays taken, and one that was made since is gone,
 * which others are told as disabled, so that no token of its is good for anything.
 */
@ApplicationScoped
class PublishedAccounts implements PublishedState {
    private final EntityManager entities;
    private final AccountRegister register;

    PublishedAccounts(EntityManager entities, AccountRegister register) {
        this.entities = entities;
        this.register = register;
    }

    @Override
    public Topic topic() {
        return Topic.ACCOUNTS;
    }

    @Override
    public void supersede(CloudEvent forgotten) {
        AccountState told = forgotten.data(AccountState.class);
        Versions.raiseAbove(told.version(), entities, Account.class, told.uuid())
                .ifPresentOrElse(account -> register.goAbove(account, told), () -> register.tell(gone(told)));
    }

    private static AccountState gone(AccountState told) {
        return new AccountState(
                told.uuid(), told.name(), told.kind(), null, false, Set.of(), List.of(), told.version() + 1);
    }
}
