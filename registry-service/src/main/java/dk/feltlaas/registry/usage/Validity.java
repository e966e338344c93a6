package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.document.Content;
import dk.feltlaas.registry.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return verdict(content, clock.instant(), contracts.active(mainContracts(Stream.of(content))));
    }

    /** Of each, by its id. */
    Map<UUID, Verdict> of(List<ItSystemUsage> usages) {
        Instant now = clock.instant();
        Set<UUID> active = contracts.active(mainContracts(usages.stream().map(ItSystemUsage::content)));
        return usages.stream()
                .collect(Collectors.toMap(ItSystemUsage::id, usage -> verdict(usage.content(), now, active)));
    }

    private static Verdict verdict(Content content, Instant now, Set<UUID> active) {
        boolean begun =
                stamp(content, UsageDocument.VALID_FROM).filter(now::isBefore).isEmpty();
        boolean ended =
                stamp(content, UsageDocument.VALID_TO).filter(now::isAfter).isPresent();
        boolean used = !"NotInUse".equals(content.text(UsageDocument.LIFE_CYCLE).orElse(null));
        ContractState contract = mainContract(content)
                .map(main -> active.contains(main) ? ContractState.Active : ContractState.Inactive)
                .orElse(ContractState.NoContract);
        return new Verdict(begun && !ended, used, contract);
    }

    private static Set<UUID> mainContracts(Stream<Content> contents) {
        return contents.map(Validity::mainContract).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Optional<UUID> mainContract(Content content) {
        return content.text(UsageDocument.MAIN_CONTRACT).map(UUID::fromString);
    }

    private static Optional<Instant> stamp(Content content, String path) {
        return content.text(path).map(Instant::parse);
    }
}
