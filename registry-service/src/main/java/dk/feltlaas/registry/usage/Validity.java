package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.document.Content;
import dk.feltlaas.registry.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a usage is in force, by its period, its life cycle and its main contract. */
@ApplicationScoped
class Validity {
    /** What it follows from. */
    static final Set<String> GROUNDS = Set.of(
            UsageDocument.VALID_FROM, UsageDocument.VALID_TO, UsageDocument.LIFE_CYCLE, UsageDocument.MAIN_CONTRACT);

    private final Contracts contracts;
    private final Clock clock;

    Validity(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** The state of the main contract, named as on the wire. */
    enum ContractState {
        NoContract,
        Active,
        Inactive
    }

    record Verdict(boolean byPeriod, boolean byLifeCycle, ContractState contract) {
        boolean valid() {
            return byPeriod && byLifeCycle && byContract();
        }

        boolean byContract() {
            return contract != ContractState.Inactive;
        }
    }

    Verdict of(Content content) {
        Instant now = clock.instant();
        boolean begun =
                stamp(content, UsageDocument.VALID_FROM).filter(now::isBefore).isEmpty();
        boolean ended =
                stamp(content, UsageDocument.VALID_TO).filter(now::isAfter).isPresent();
        boolean used = !"NotInUse".equals(content.text(UsageDocument.LIFE_CYCLE).orElse(null));
        return new Verdict(begun && !ended, used, contractState(content));
    }

    private ContractState contractState(Content content) {
        return content.text(UsageDocument.MAIN_CONTRACT)
                .map(UUID::fromString)
                .map(contract -> contracts.isActive(contract) ? ContractState.Active : ContractState.Inactive)
                .orElse(ContractState.NoContract);
    }

    private static Optional<Instant> stamp(Content content, String path) {
        return content.text(path).map(Instant::parse);
    }
}
