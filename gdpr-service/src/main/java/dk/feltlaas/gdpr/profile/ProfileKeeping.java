package dk.feltlaas.gdpr.profile;

import static dk.feltlaas.gdpr.profile.ProfileDocument.CRITICALITY;
import static dk.feltlaas.gdpr.profile.ProfileDocument.CRITICALITY_LAST_CHANGED;
import static dk.feltlaas.gdpr.profile.ProfileDocument.SCHEMA;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.gdpr.reference.NewReferences;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.document.Stamps;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.lock.FieldGate;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.platform.problem.RefusedWrite.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Reads and writes profiles. The same write sent twice is the same as sent once. */
@ApplicationScoped
class ProfileKeeping {
    private final UsageProfiles profiles;
    private final ProfileOwner owner;
    private final ProfileView view;
    private final ProfileRights rights;
    private final FieldGate gate;
    private final NewReferences references;
    private final Outbox outbox;
    private final Clock clock;

    ProfileKeeping(
            UsageProfiles profiles,
            ProfileOwner owner,
            ProfileView view,
            ProfileRights rights,
            FieldGate gate,
            NewReferences references,
            Outbox outbox,
            Clock clock) {
        this.profiles = profiles;
        this.owner = owner;
        this.view = view;
        this.rights = rights;
        this.gate = gate;
        this.references = references;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ProfileState get(Caller caller, UUID usage, UUID named) {
        var municipality = owner.of(usage, named);
        rights.requireSight(caller, usage, municipality);
        return state(profiles.findById(usage), usage, municipality);
    }

    @Transactional
    public ProfileState change(Caller caller, UUID usage, UUID named, JsonNode body, Mode mode) {
        profiles.lock(usage);
        var municipality = owner.of(usage, named);
        rights.requireSight(caller, usage, municipality);
        var profile = profiles.findById(usage);
        var before = profile == null ? Content.EMPTY : profile.content();
        var revision = SCHEMA.apply(before, SCHEMA.read(body, mode));
        judge(caller, usage, municipality, revision);
        if (revision.isEmpty()) {
            return state(profile, usage, municipality);
        }
        references.check(municipality, revision.newReferences());
        return store(profile == null ? new UsageProfile(usage, municipality) : profile, revision, caller);
    }

    private void judge(Caller caller, UUID usage, UUID municipality, Revision revision) {
        var attempts = revision.changes().stream()
                .map(diff -> new Attempt(diff.path(), diff.key(), diff.before(), diff.after()))
                .toList();
        var write = new RefusedWrite(ProfileDocument.TYPE, usage, municipality, null, attempts);
        gate.judge(caller, write, rights.mayModify(caller, usage, municipality), caller.mayRead(municipality));
    }

    private ProfileState store(UsageProfile profile, Revision revision, Caller caller) {
        var now = clock.instant();
        profile.become(stamped(revision, now).after(), caller.account(), now);
        profiles.persist(profile);
        profiles.flush();
        return tell(profile);
    }

    /** Tells a profile as it is. */
    ProfileState tell(UsageProfile profile) {
        var state = view.of(profile);
        var usage = profile.usage().toString();
        outbox.append(Topic.GDPR_PROFILES, usage, EventTypes.GDPR_PROFILE_CHANGED, usage, state);
        return state;
    }

    private static Revision stamped(Revision revision, Instant now) {
        return revision.changesAny(CRITICALITY) ? revision.with(CRITICALITY_LAST_CHANGED, Stamps.json(now)) : revision;
    }

    private ProfileState state(UsageProfile profile, UUID usage, UUID municipality) {
        return profile == null ? view.empty(usage, municipality) : view.of(profile);
    }
}
