package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.registry.UniqueConstraint;
import dk.feltlaas.registry.profile.SplitBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes usages. Every write holds the record's row, is judged under the locks in force, then has gdpr-service store its
 * part if the request mentions it, and only then draws its stamp.
 */
@ApplicationScoped
public class UsageRegister {
    private static final UniqueConstraint ONCE = new UniqueConstraint("it_system_usage_pk", "it_system_usage_once");

    private final ItSystemUsages usages;
    private final NewUsages newUsages;
    private final UsageRights rights;
    private final UsageReferences references;
    private final PairedWrite pairedWrite;
    private final UsageNews news;
    private final CommitClock clock;
    private final CurrentCaller caller;

    UsageRegister(
            ItSystemUsages usages,
            NewUsages newUsages,
            UsageRights rights,
            UsageReferences references,
            PairedWrite pairedWrite,
            UsageNews news,
            CommitClock clock,
            CurrentCaller caller) {
        this.usages = usages;
        this.newUsages = newUsages;
        this.rights = rights;
        this.references = references;
        this.pairedWrite = pairedWrite;
        this.news = news;
        this.clock = clock;
        this.caller = caller;
    }

    /** @param told what is told of it, made before it is committed */
    <T> T create(JsonNode body, Function<ItSystemUsage, T> told) {
        NewUsages.Wanted wanted = newUsages.read(body);
        SplitBody parts = SplitBody.of(body);
        Changes changes = UsageDocument.SCHEMA.read(parts.own(), Mode.CREATE);
        return pairedWrite.run(gdpr -> {
            ItSystemUsage usage = newUsages.begin(wanted);
            usage.say(judged(usage, changes).after());
            usages.persist(usage);
            ONCE.guard(usages::flush, () -> new AlreadyExists("The municipality uses this system already."));
            newUsages.requireUnusedId(usage);
            if (parts.mentionsGdpr()) {
                usage.copy(gdpr.write(usage, Mode.PATCH, parts.gdpr()));
            }
            stamp(usage);
            news.announce(usage);
            return told.apply(usage);
        });
    }

    /** @param told what is told of it, made before it is committed: so its names are looked up in the same transaction */
    <T> T change(UUID id, Mode mode, JsonNode body, IfMatch precondition, Function<ItSystemUsage, T> told) {
        SplitBody parts = SplitBody.of(body);
        Changes changes = UsageDocument.SCHEMA.read(parts.own(), mode);
        return pairedWrite.run(gdpr -> {
            ItSystemUsage usage = usages.getForChange(id);
            rights.requireSightForWrite(usage);
            precondition.require(usage.version());
            Revision revision = judged(usage, changes);
            Optional<ProfileState> profile = mode == Mode.PUT || parts.mentionsGdpr()
                    ? Optional.of(gdpr.write(usage, mode, parts.gdpr()))
                    : Optional.empty();
            store(usage, revision, profile);
            return told.apply(usage);
        });
    }

    /** Changes a part of the usage as a sub-resource does; never its GDPR part. */
    @Transactional
    public ItSystemUsage change(UUID id, Function<Content, Changes> changes) {
        ItSystemUsage usage = usages.getForChange(id);
        rights.requireSightForWrite(usage);
        store(usage, judged(usage, changes.apply(usage.content())), Optional.empty());
        return usage;
    }

    /** Stamps the usage as changed because something that hangs on it changes in the caller's transaction. */
    @Transactional
    public ItSystemUsage touch(UUID id) {
        ItSystemUsage usage = usages.getForChange(id);
        rights.requireSightForWrite(usage);
        rights.requireModify(usage);
        judged(usage, Changes.NONE);
        stamp(usage);
        return usage;
    }

    /** What the usage would become, if the caller may do that to it under the locks in force. */
    Revision judged(ItSystemUsage usage, Changes changes) {
        Revision revision = UsageDocument.SCHEMA.apply(usage.content(), changes);
        rights.judge(usage, revision);
        references.check(usage, revision);
        return revision;
    }

    private void store(ItSystemUsage usage, Revision revision, Optional<ProfileState> profile) {
        boolean newProfile = profile.map(usage::copy).orElse(false);
        if (revision.isEmpty() && !newProfile) {
            return;
        }
        usage.say(revision.after());
        stamp(usage);
        news.announceIfToldOtherwise(usage, revision);
    }

    private void stamp(ItSystemUsage usage) {
        usage.touch(clock.next(usage.municipality()), caller.get().account());
        usages.flush();
    }
}
