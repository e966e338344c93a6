package dk.feltlaas.platform.testing.delta;

import java.time.Instant;
import java.util.List;

/**
 * A client's way through a feed: page by page, each from one microsecond behind the last stamp of the one before, as
 * OS2compliance does. For one thread.
 */
public final class Walk {
    /** The first page of what has happened since that stamp, oldest first. */
    @FunctionalInterface
    public interface Feed {
        List<Seen> since(Instant stamp);
    }

    private final Feed feed;
    private Instant next;

    public Walk(Feed feed, Instant begin) {
        this.feed = feed;
        this.next = begin;
    }

    /**
     * One page; empty when there is nothing new.
     *
     * @throws IllegalStateException when stamps do not rise strictly: the client would pass over something
     */
    public List<Seen> onePage() {
        List<Seen> page = feed.since(next);
        for (Seen one : page) {
            if (one.stamp().isBefore(next)) {
                throw new IllegalStateException("%s, when everything up to %s had been read".formatted(one, next));
            }
            next = one.stamp().plusNanos(1_000);
        }
        return page;
    }
}
