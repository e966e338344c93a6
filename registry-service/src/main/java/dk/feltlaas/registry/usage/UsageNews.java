package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.registry.system.ItSystems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the other services what they may know of a usage. */
@ApplicationScoped
class UsageNews {
    /** Most revisions change none of these, and then nothing needs to be looked up. */
    private static final Set<String> TELLING = Stream.concat(Stream.of(UsageDocument.ROLES), Validity.GROUNDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Outbox outbox;
    private final ItSystems systems;
    private final Validity validity;
    private final Writers writers;

    UsageNews(Outbox outbox, ItSystems systems, Validity validity, Writers writers) {
        this.outbox = outbox;
        this.systems = systems;
        this.validity = validity;
        this.writers = writers;
    }

    /** What of a usage is told and can change. */
    private record Told(boolean valid, Set<UUID> writers) {}

    private Told told(Content content) {
        return new Told(validity.of(content).valid(), writers.of(content));
    }

    /** Announces the usage if the revision changed what is told of it, as {@link #announce} does. */
    void announceIfToldOtherwise(ItSystemUsage usage, Revision revision) {
        if (revision.changesAny(TELLING) && !told(revision.before()).equals(told(revision.after()))) {
            announce(usage);
        }
    }

    /** To be called after the flush that raised the version. */
    void announce(ItSystemUsage usage) {
        append(usage, told(usage.content()), false, usage.version());
    }

    void announceEnd(ItSystemUsage usage) {
        append(usage, new Told(false, Set.of()), true, usage.version() + 1);
    }

    /** Of a usage that was told and is not there. */
    void announceEnd(UsageState told) {
        append(new UsageState(
                told.uuid(),
                told.municipality(),
                told.system(),
                told.systemName(),
                false,
                true,
                Set.of(),
                told.version() + 1));
    }

    private void append(ItSystemUsage usage, Told told, boolean deleted, long version) {
        String systemName = systems.get(usage.system()).name();
        UsageState state = new UsageState(
                usage.id(),
                usage.municipality(),
                usage.system(),
                systemName,
                told.valid(),
                deleted,
                told.writers(),
                version);
        append(state);
    }

    private void append(UsageState state) {
        String id = state.uuid().toString();
        outbox.append(Topic.USAGES, id, EventTypes.USAGE_CHANGED, id, state);
    }
}
