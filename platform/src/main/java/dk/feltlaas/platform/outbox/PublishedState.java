package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;

/**
 * The owner of what a topic tells, who makes it true again after its database was restored from an older backup: others
 * have applied what the database has forgotten, and take nothing that is not newer than that. A service has a bean of
 * this kind for every topic of states it writes; one for each type of event, where a topic has several.
 */
public interface PublishedState {

    /** The topic this is about. */
    Topic topic();

    /**
     * Makes what is there now newer than what was told and tells it, in the running transaction. Nobody may end up with
     * more rights than both the database and the forgotten event give. May be called again for the same event, and passes over types that are not its own.
     *
     * @param forgotten the newest event of its key that the database does not know
     */
    void supersede(CloudEvent forgotten);
}
